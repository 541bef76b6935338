type Props = { picture: { src: string; full: string; width: number; height: number }; alt: string }

/** A picture by itself; a press shows it at its full size. */
export function PictureFrame({ picture: { src, full, width, height }, alt }: Props) {
  return (
    <figure className="figure figure-whole">
      <a className="picture" href={full}>
        <img src={src} width={width} height={height} alt={alt} decoding="async" />
      </a>
    </figure>
  )
}
