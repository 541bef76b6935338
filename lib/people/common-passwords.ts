// Words people reach for when a form asks for a password: plain ones, names, teams, places, pets, seasons, love, and this show.
const WORDS = `
  password passwort passw0rd motdepasse contrasena wachtwoord secret geheim letmein welcome welkom bienvenue bonjour hello
  admin administrator root user guest test tester testing demo default changeme login master access system server internet
  computer windows microsoft google facebook instagram youtube twitter linkedin samsung android iphone apple
  iloveyou ilovehim iloveher iloveme loveyou lovely forever lover love jetaime teamo amor bebe baby babygirl babyboy angel
  angels princess prince queen king sweetie sweety honey darling cutie beautiful pretty sexy family friends friend mother
  father mommy daddy brother sister
  football soccer baseball basketball hockey tennis golf rugby cricket volleyball swimming dancing dancer dance ballet
  ballerina gymnastics
  liverpool arsenal chelsea barcelona realmadrid juventus manchester united everton celtic rangers yankees lakers cowboys
  steelers eagles packers redsox chicago boston dallas phoenix
  dragon monkey tigger tiger lion panther eagle falcon dolphin shark horse horses kitty kitten puppy doggie snoopy garfield
  butterfly ladybug bunny rabbit turtle penguin spider batman superman spiderman ironman pokemon pikachu naruto mario zelda
  starwars startrek matrix gandalf hobbit frodo harrypotter hogwarts disney mickey minnie simpsons
  michael jennifer jessica ashley amanda daniel matthew joshua andrew jordan thomas robert charlie george nicole michelle
  samantha melissa victoria elizabeth alexander alexandra christian christopher william anthony benjamin jonathan patrick
  richard stephanie danielle natasha barbara martin maxwell oliver oscar sophie emily hannah isabella olivia lauren rebecca
  sarah rachel david james joseph justin kevin brandon tyler austin hunter taylor madison morgan
  summer winter spring autumn january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday sunshine sunflower flower flowers rainbow moonlight starlight
  midnight thunder lightning diamond crystal silver golden purple orange yellow green black white blue
  cookie chocolate cheese banana apples cherry strawberry peanut pepper ginger coffee vanilla sugar candy pizza chicken
  freedom peace jesus jesuschrist christ god heaven blessed faith trustno1 whatever nothing killer hacker ninja samurai
  warrior soldier ranger hunter shadow ghost phantom legend player gamer minecraft fortnite roblox callofduty
  mustang ferrari porsche corvette mercedes toyota honda yamaha harley
  america england france paris london newyork berlin canada mexico brasil australia europe
  guitar music metallica nirvana eminem beatles slipknot rockstar
  qwerty qwertz azerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qwer asdf wasd
  etoile etoiles balletnational cheyenne toussaint genevieve metropolitan theater theatre
`

// What they add, so that the form is content.
const ENDINGS = `1 2 3 7 0 01 02 07 10 11 12 13 21 22 23 69 77 88 99 00 007 100 101 111 123 321 420 666 777 999 000 1234 4321 12345 123456
  1990 1991 1992 1993 1994 1995 1996 1997 1998 1999 2000 2001 2002 2010 2015 2018 2019 2020 2021 2022 2023 2024 2025 2026
  ! !! 1! 12! 123! 1234! . ? * # @ @1 @12 @123 #1 abc xyz qwe me you`

// Whole, as they are typed: runs along the keyboard, counting, and pairs of words.
const WHOLE = `
  12345678 123456789 1234567890 0123456789 0987654321 987654321 9876543210 87654321 12344321 11223344 1122334455 112233445566
  123123123 12341234 1234512345 123321123 147258369 159753456 741852963 963852741 789456123 456789123 123654789 102030405060
  10203040 1020304050 13579246 24681357 31415926 27182818 abcdefgh abcdefghi abcd1234 abc12345 abc123456 abc123abc abcabcabc
  a1b2c3d4 a1b2c3d4e5 aa123456 aa12345678 a123456789 a12345678 1a2b3c4d 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5
  1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx zaq1zaq1 qazwsxedc qazwsx123 qwerasdf qwer1234 asdf1234 asdfasdf asdfqwer qwertyui
  qweasdzxc qweasd123 qwe123qwe 123qweasd 123qwe123 1234qwer asdfjkl asdfjkl; poiuytrewq lkjhgfdsa mnbvcxz mnbvcxza zxcvbnm1
  qwertyuio qwertyuiop asdfghjk asdfghjkl1 zxcvasdf azertyuiop azertyui qsdfghjklm wxcvbn123 !qaz2wsx 1qaz@wsx !@#$%^&* !@#$%^&*()
  iloveyou iloveyou2 iloveu12 iloveyousomuch iloveyoubaby ihateyou fuckyou1 fuckyou123 fuckyou2 fuckoff1 asshole1 bitch123
  trustno1 letmein1 letmein123 letmeinnow openopen opensesame sesame123 correcthorsebatterystaple nopassword mypassword
  mypass123 yourpassword thepassword newpassword oldpassword password1234567 passpass passpass1 pass1234 pass12345 pass123456
  passwordpassword changeme123 changethis change123 temp1234 temporary temppass test1234 testtest testing123 guest123 user1234
  admin123 admin1234 admin12345 adminadmin rootroot root1234 toor1234 welcome1 welcome123 welcomehome hellohello hello123
  helloworld goodmorning goodnight goodluck goodbye1 blahblah blablabla whatever1 idontknow dontforget iforgot1 noidea12
  superstar superuser superman1 supersecret topsecret secret12 secret123 secretsecret letsdance balletdancer swanlake
  nutcracker tchaikovsky lacdescygnes operagarnier palaisgarnier lincolncenter season2now renewetoile saveetoile
  starwars1 darthvader lukeskywalker hansolo1 chewbacca r2d2c3po jamesbond jamesbond007 bond0007 agent007 matrix123 morpheus
  chocolate1 strawberry1 blueberry pineapple watermelon cheesecake icecream cupcakes butterfly1 sunshine1 princess1
  football1 baseball1 basketball1 manutd123 chelseafc arsenalfc liverpoolfc fcbarcelona realmadrid1 ronaldo7 messi10 ronaldo123
  michaeljordan kobebryant24 jordan23 lebron23 cristiano7 maradona10
`

const split = (list: string): string[] => list.trim().split(/\s+/)

const LEET: Record<string, string> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' }
const plain = (text: string): string => text.replace(/[@431!0$57]/g, (sign) => LEET[sign] ?? sign)

const STEMS = new Set(split(WORDS))

/** The commonest passwords, in lower case; words with each of the usual endings. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  ...STEMS,
  ...split(WHOLE),
  ...split(WORDS).flatMap((word) => split(ENDINGS).map((ending) => word + ending)),
])

/** Whether a password is among the first that anybody would try: on the list, a listed word in disguise (`P@ssw0rd!`),
 *  one short piece over and over, or a plain run. */
export function isCommon(password: string): boolean {
  const low = password.toLowerCase()
  if (COMMON_PASSWORDS.has(low) || COMMON_PASSWORDS.has(plain(low))) return true
  const stem = low.replace(/[^\p{L}]{0,6}$/u, '')
  return STEMS.has(plain(stem)) || STEMS.has(plain(low.replace(/^\d{1,4}/, ''))) || isRepeated(low) || isRun(low) || isDate(low)
}

const isRepeated = (text: string): boolean => /^(.{1,4})\1+$/su.test(text)

// A date, as births are written: 24041990, 19900424.
const isDate = (text: string): boolean => /^(?:\d{4}(?:19|20)\d{2}|(?:19|20)\d{6})$/.test(text)

function isRun(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, i) => code - (codes[i] ?? 0)))
  return steps.size === 1 && Math.abs([...steps][0] ?? 0) <= 1
}
