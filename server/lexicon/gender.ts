import { wordSet } from './words.ts';

/** Titles and nouns that tell whether somebody is called "he" or "she". Source: Quirk et al. 1985, 5.104-5.106; AP Stylebook, courtesy titles. */
export const maleNouns = wordSet(
  `mr sir lord king prince duke baron father fr brother son uncle nephew husband grandfather man boy gentleman spokesman chairman businessman
   policeman fireman fisherman congressman councilman salesman cameraman actor waiter monk imam rabbi sheikh ayatollah emperor widower
   boyfriend dad guy`,
);
export const femaleNouns = wordSet(
  `mrs ms miss lady madam queen princess duchess baroness mother sister daughter aunt niece wife grandmother woman girl spokeswoman
   chairwoman businesswoman policewoman congresswoman councilwoman saleswoman actress waitress nun empress widow girlfriend mum mom`,
);

/**
 * Given names of men and of women. Source: the lists of gender-detection-from-name 1.11.5 (MIT) for English, Italian, Spanish, French, German and
 * Turkish, where all agree and the word is among the 34,000 most frequent of GloVe in a cluster made of names; own cuts, own additions from
 * Arabic, Russian and South Asian names.
 */
export const maleNames = wordSet(
  `abbott abdallah abdel abdi abdul abdullah abdur abraham adams adnan adolf adrian agustin ahmad ahmed akbar alan alberto albrecht
   alejandro aleksander aleksandr alessandro alexander alexei alfonso alfredo allan allen alvaro alvin amer amin amir amos anatoly
   anderson andre andrei andres andrew andrews angelo angus anthony anton antonio anwar archie arias armando arne arnold arturo ashraf
   austin azad aziz babar bakar baker bakr baldwin baptiste barrett barron barry bart bautista benito bennett benoit bernardo bernhard
   bernie bert bilal blaine blake bob bobby boone boris bowen bowman boyd brad bradley brandon brendan brent brett brian briggs brooks
   bruce bryan bryce buddy burke burton buster butch byron cahill cai caldwell calvin captain carey carl carlo carlos carr carroll
   carson carter cecil cedric cesar chandler chapman christoph christopher chuck clark claudio claus clayton clement clifford clint
   clive clyde cody cohen cole coleman colin collins conrad conway cooper corbett corey cornelius cowan craig crawford crosby cullen
   curtis cyril cyrus dale dalton damian damon dane daniels dante darrell darren darryl daryl dave davey david davidson davis dawson
   dean dempsey dennis denny derek desmond devlin dexter dick dickson diego dietrich dillon dimitri dino dixon dmitri dmitry domingo
   dominic don donald donnie donovan dorsey doug douglas drake draper duane dudley duff duncan dustin dwight dyson earl eaton edgar
   edison edmund eduard eduardo edward edwards edwin elias elmer emil emilio enrico enrique eric erich erik ernesto ernst erwin esteban
   eugene evans everett fabian fabio faisal farouk farrell federico felipe felix fernandez fernando filippo fisher fitzgerald fletcher
   florian floyd flynn forrest foster francesco francisco franck franco francois frank franklin franz frederic frederik fredrik freeman
   friedrich fritz fuller garcia gardner gareth garland garner garrett garry gary gavin geoffrey georg george gerald gerard gerhard
   ghulam gianfranco gianni gibson gideon gilberto giles giorgio giovanni giuseppe glen gonzalo gordon grady graham grant grayson greco
   greg gregg gregory griffin griffith guido guillermo gus gustav gustavo guzman habib hadi hakim hal hamad hamed hamid hamilton hampton
   hamza hank hanley hans hanson harald hardy harmon harold harris harrison harry hart harvey hasan hashim hassan hawkins hayes hayward
   heath hector heinrich heinz helmut henderson henrique henson herbert herman hermann hiroshi hodge holt horace horst hossein howard
   howell hudson hugh hughes hugo humphrey hurley hussain hussein hutton hyde iain ian ibrahim ignacio igor imam imran ingram iqbal
   irving ismail ivan ivica jaber jack jackson jacobs jake jakob jalal jamal james jamil jared jarvis jason javed javier jawad jeff
   jefferson jeffrey jennings jens jeremiah jeremy jerry jian jim jimmy jiri joao joaquin joel johannes john johnnie johnny johnson
   johnston jon jonah jonathan jones jonny jorge jose josef josh juan judah julian julio julius kamal kamel kane kao karl kelvin kemal
   ken kendrick kenji kenneth kent khaled khalid khalil khan kirby kirk klaus knox konrad konstantin kurt lance larry latham latif
   lawson lenin leon leonardo leonid leroy lester lewis lionel lloyd lorenzo lowell luciano lucio ludwig luigi luis luiz lukas luke lyle
   lyndon macarthur mackay magnus mahmood mahmoud majid malcolm malik manfred mansour manuel marcello marcelo marco marcus marek mariano
   mark marko marlon marquez marquis marshall martinez marty marvin marx mason massimo mathews matt matteo matthew matthews matthias
   mauricio mauro maxim maxwell maynard mccarthy mccoy mcgregor mcguire mckay mclean mehdi mehmet meir melvin mercer meyer mick mickey
   mikael mike mikhail miller mills milton miroslav mirza mitchell mohamad mohamed mohammad mohammed mohsen montgomery monty moreno
   moritz morris morrison morton moses moshe muhammad muhammed murray musa mustafa myers najib narendra nash nasser nate nathaniel
   navarro neal nelson neville newman newton nicholas nick nigel nikolai nixon noel norman norris norton olaf ole oleg oliver olson omar
   osman oswald othman otis otto owen owens pablo palmer paolo parker pascal patterson pavel payne pearce pearson pedro pepe percy perez
   perry pete peter peters peterson petr phil philip philipp phillip pierce piero pierre pietro preston quinn rafael rahim rahman rahul
   rajesh ralph ramon ramsey randall randolph randy raphael rasheed rashid raul ray raza razak reed reggie rehman reid ren renato rene
   reuben rey reynolds reza rhodes rhys ricardo richardson richie rick ridley ritchie rob roberto robertson robinson rocco rockwell rod
   rodney rodolfo rodrigo rodriguez rogers romero ron ronald roosevelt roque rory ross rowe roy ruben rudolf rufus rui ruiz rupert
   russell rusty saad saeed salah saleh salim salman salvatore sami samir sanchez sanders sanford sanjay saul sayed scott sean sebastian
   sebastien sergei sergey sergio seth seymour shahid shaikh shaun shaw sheppard sherman shlomo shun siegfried slater smith snyder
   solomon stan stanley stanton stefan stefano stephane stephen stephens steve steven stevens stevenson stewart stirling stokes stuart
   sullivan sutton syed sylvester taha takeshi tariq tate ted terrence theo theodor thompson thorne thornton tim timothy toby todd tom
   tomas tommy travis trevor tristan truman tucker turner ulrich umar vernon viktor vince vincenzo vishnu vitaly vladimir volodymyr
   walid walker wallace walter walton watson wayne webster wells wendell werner wes wesley weston wheeler wiley wilhelm wilkins williams
   willis wills wilson wolfgang woody wright wyatt xavier yahya yassin yousef youssef yunus yusuf zach zack zayed zoran`,
);
export const femaleNames = wordSet(
  `abby abigail ada adele adriana adrienne agatha agnes aisha alexandra alice alicia alisa alison alla allison amanda amelia amy ana
   angela angie anita ann anna anne annette annie antoinette antonia arlene artemis athena audrey barb barbara beatrice beatrix becky
   belinda bella bernadette bernice bertha bertrand bess beth bethany betsy betty bianca blanca bonnie brenda bridget brigitte brooke
   camille cara carla carly carmen carol carole caroline carolyn carrie cassandra cassie catalina catherine cathy cecilia celia charlene
   charlotte cheryl chloe christie christine christy cindy claire clara claudia colleen connie courtney cristina cynthia dana danielle
   daphne darling debbie deborah debra delia della denise diane dina dolores dominique donna doris dorothy edie edith edna eileen
   ekaterina elaine eleanor elisa elisabeth elise eliza elizabeth ella ellen ellie elsa elsie emilia emily emma erica erika erin esther
   ethel eunice eva evelyn fanny fatima faye felicia felicity fiona florence frances gail geraldine gertrude gigi gilles gillian gina
   gladys gloria greer gretchen gwen hanna hannah harriet hayley hazel heather heidi helen helena helene henrietta hilary hilda holly
   ida indira inge ingrid irene irina iris isabel isabella isabelle jacqueline jana jane janet janice jayne jeanne jenna jennie jennifer
   jenny jessica jessie jill joanna joanne jocelyn johanna josephine joyce judith judy julia juliana julie juliet juliette kali kara
   karen kari karin kate katharine katherine kathleen kathryn kathy katie katy kay kaye keiko kelly kendall khadija kimberly kristen
   kristin kristina kristine lakshmi lana larissa laura laurie layla lea leah leila lena lili lilian lillian lily lina linda ling lisa
   liu liz liza lizzie lolita loretta lori lorna lorraine louisa louise lucia lucie lucille lucy luisa luna luz lydia lynda lynne mabel
   madeleine madeline magdalena maggie mai mandy marcia marcy margaret margarita marge margot marguerite mari maria mariam marianne
   marie marilyn marina marjorie marlene marsha marta martha mary maryam matilda maud maureen maxine meg megan mei melanie melinda
   melissa meredith mia michelle mildred miley mimi mina minnie mira miranda miriam molly mona monica monique muriel nadia nadine nancy
   naomi natalia natalie natasha nell nellie nicole nikki nina nora norma olga olivia paige pamela patrice patricia patsy patti paula
   pauline peggy penelope phoebe phyllis polly priscilla priya rachael rachel ramona rana rebecca reina renee rita roberta robyn rosa
   ruby ruth sabah sabrina sally samantha sandra sara sarah shea sheila shelley shelly sheridan shirley silvia sima sonia sophia sophie
   stacey stella stephanie sunita susan susanna susanne susie suzanne svetlana sylvia tamara tammy tanya tara tatiana tatum tatyana
   teresa terri thelma theresa therese tina ursula valentina valerie valery vanessa veronica vicki vicky vivian wanda wendy whitney
   winnie yelena yolanda yuki yulia yvonne zainab zoe`,
);
