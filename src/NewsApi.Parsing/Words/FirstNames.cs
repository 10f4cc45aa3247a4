namespace NewsApi.Parsing.Words;

/// <summary>Given names by the sex they mostly tell. Names of both sexes stand in both lists and tell nothing but that a person is meant.</summary>
internal static class FirstNames
{
    public static readonly (Traits Traits, string Words)[] Lists =
    [
        (Traits.MaleName,
            """
            aarav aaron abbas abdel abdelaziz abdul abdulaziz abdullah abe abraham achim adam adel adnan adolfo adrian agustin ahmad ahmed ahmet akbar akio al
            alain alan alasdair alastair albert alberto albrecht aldo alec alejandro aleksandar aleksander aleksandr aleksei alessandro alex alexander alexandre
            alexei alexey alfie alfred alfredo ali alistair allan allen alonzo alphonse alvin amadou amar ambrose amir amit amos anand anatole anatoly anders
            andre andreas andrei andrej andres andrew andrzej andré andrés andy angel angelo angus anil ansel anselm anthony anton antonin antonio antony anwar
            archie ari arif arjun arlen armand armando arnaud arne arno arnold art artem arthur arturo arun arvind asa asher ashok ashraf ashton atticus augusto
            aurelio austin avi axel ayman aziz babak baptiste barack barney barry bart bartholomew bartosz bashar bashir bastian beau ben benedict benito benjamin
            benny benoit benoît bernard bernardo bernie bert bertrand bilal bill billy bjarne bjorn björn blake bob bobby bogdan boris boyd brad braden bradford
            bradley brady brandon brendan brennan brent bret brett brian broderick brody bronson bruce bruno bryan bryant bryce burt butch byron byung caleb
            calvin cameron camilo carl carlo carlos carmine carter cary casey cassius cecil cedric cesar cesare chad chandler charles charley charlie chase
            chester chet chip chris christian christopher chuck clarence clark claude claudio claus clay clayton clement cletus cliff clifford clifton clint
            clinton clive clyde cody colby cole colin colm colton conan connor conor conrad corbin cordell corey cormac cornell cory craig cristian cristiano
            cristóbal curt curtis cuthbert cyrus césar dak dale dalton damian damien damon dan dana dane daniel danilo danny dante darin dario darius dariusz
            darrel darrell darren darrin darryl dashiell dave david davide dawid dean deepak deforest demetrius deng denis dennis denny denys denzel derek derrick
            desmond devin dewayne dexter diarmuid dick didier diego dieter dimitar dimitri dimitris dinesh dirk djibril dmitri dmitry dmytro domenic domenico
            dominic don donald donnie donny donovan doug douglas doyle dragan drew duane duncan dusan dustin dwain dwayne dwight dylan eamon eamonn earl earle
            easton eberhard ed eddie edgar edmund eduardo edward edwin efraim efrain egon einar eitan elbert eldon elgin eli elias elihu elijah elliot elliott
            ellis elmer elvis elwood emanuel emerson emil emilio emmanuel emmett emre enda enrique enzo eric erich erick erik ernest ernesto ernie ernst errol
            esteban ethan etienne ettore eugene eugenio evan evander everett ezekiel ezra fabian fabio fabrice fabrizio fadi faisal farid farouk felice felipe
            felix ferdinand fergus fernand fernando fidel filip filippo finn fintan fiorello fletcher floyd franc francis francisco franco francois frank franklin
            franz françois fred freddie frederick fredric fredrik friedrich fritz frédéric fyodor gabor gabriel gael gaetano galen gareth garrett garry garth gary
            gaston gavin gavino geert gene gennady geoff geoffrey georg george georges georgios gerald gerard gerardo gerd gerhard gerhardt germán gerrit gerry
            giacomo giancarlo gianluca gianni gideon gil gilbert gilles gino giorgio giovanni giuseppe glen glenn gonzalo gordon gottfried grady graeme graham
            grant greg gregg gregory griffin grover grégoire guillermo gunther gus gustaf gustav gustavo guy gérard günter günther haim hakan hakim hamid hamza
            hank hans harald hari haris harold harris harrison harry hartmut haruki harvey hashim hassan haydar hayden heath hector heinrich heinz helmut hendrik
            henri henrik henry herb herbert herman herschel herve hervé hideki hideo hilario hiram hiroshi hisham holden horace horatio horst hosni howard hubert
            huey hugh hugo humberto humphrey hunter hussein hyman iain ian ibrahim ibrahima idris igal ignacio igor ihor ilya imran ingo ioannis iqbal ira irvin
            irving irwin isaac isaiah ishaan ismael ismail istvan itamar ivan ivo jaap jacek jack jackie jacob jacques jaime jake jakob jalen jamal james jamie
            jamil jan janusz jared jarrod jarvis jason jasper javad javier jay jean jean-claude jean-luc jean-paul jean-pierre jeb jed jedediah jeff jefferey
            jeffrey jens jeremiah jeremy jermaine jerome jerrold jerry jerzy jess jesse jesus jethro jim jimmy jiri joachim joakim joao joaquin jock jody joe joel
            joey johan johann john johnnie johnny jon jonah jonas jonathan jonny jordan jorge jose josef josep joseph josh joshua josip josé joão juan judd jude
            juergen juha jules julian julio julius junaid jurgen justin jérôme jóhann jörg jürgen kai kamal kamran kareem karim karl karol kaspar kazuo keegan
            keenan keenen keith kelvin ken kenji kenneth kenny kent kermit kerry kevin khalid kiefer kieran killian kim kimmo kirk klaus kofi konstantin kristian
            kristof kristoffer krzysztof kumar kurt kwame kyle lachlan laird lamar lamont lance landon larry lars laszlo laurence laurent lawrence lech lee leif
            leith leland lemuel len lenny leo leon leonard leonardo leonel leonid leopold leroy les leslie lester lev levi levon lewis liam lindsey lino linus
            lionel lloyd lluís logan lonnie loren lorenzo lothar lou louis lowell luc luca lucas luciano ludovic ludwig luigi luis lukas luke luther lyle lyman
            lyndon lynton maarten mack magnus mahmood mahmoud mahmud majid malcolm malik manfred manny manoj manuel marc marcel marcello marcelo marcin marco
            marcos marcus marek mariano mario mariusz mark markus marlon marshall martin marty marvin maryan mason masood massimo mateo mathias mathieu matt
            matteo matthew matthias matvey matías maurice mauricio maurizio max maxim maximilian maxwell mehdi mehmet mel melvin melvyn merle merlin mert micah
            michael michal michał michel mick miguel mikael mike mikhail miklos milan miles milo milos miloš milton miodrag mirko miroslav mitch mitchell mitt
            mohamad mohamed mohammad mohammed monty mordechai morgan morris morten mortimer moses moshe mostafa muhammad mukesh murat murray mustafa mykola myles
            myron nabil nader nadim naftali naguib naim najib narendra naresh nasser nate nathan nathanial nathaniel naveen navin neal ned neil nelson neville
            newt niall niccolo nicholas nicholás nick nicolas nicolò niels nigel nikhil nikita niklas niko nikolai nikolas nikos nils niraj noah noel nolan norman
            nuno obadiah octavio olaf olav ole oleg oleh oleksandr oleksiy oliver olivier omar omer ondrej orhan orlando orrin orson orville osama oscar osman
            oswald otis otto owen ozzie pablo paddy padraig panos paolo parker pascal pascual pat patricio patrick patrik paul paulo pavel pavlo pawel pedro
            percival percy perry petar pete peter petr petro petros phil philip philippe phillip phineas pier pierre pieter piotr placido porfirio prakash pranav
            predrag preston pál pär pådraig quentin quincy quinn quinton radek radoslaw rafael rafe raffaele ragnar raheem rahm rahul raimondo rainer raj rajesh
            rajiv rakesh ralph ramesh rami ramin ramon ramsey rand randall randy rashid rasmus raul ravi ravindra ray rayan raymond raymundo raúl recep reggie
            reid reince reinhold remy renato renaud rene renzo rené reuben rex reynaldo reza rhett rhys ric ricardo riccardo rich richard rick rickey ricky
            rigoberto rishi rob robbie robert roberto robin rocco rod roderick rodney rodolfo rodrigo roel rogelio roger rohit roland rolf rollin romain roman
            romano romeo ron ronald ronan rondell ronnie rory roscoe ross rowan rowland roy ruben rudolf rudolph rudy rufus rupert ruslan russ russell rustam ryan
            ryszard sabri sadiq saeed sajid sal salim salman salvador salvatore sam sameer sami samir samuel sandeep sander sandro sanford sanjay santiago sasha
            satoshi satya saul savio sawyer scot scott sean sebastian sebastián selim semyon serge sergei sergey sergio serhii serhiy seth severin seymour shafiq
            shahid shahram shane shankar sharif shaun shawn shea sheldon sherman sherrod shigeru shimon shinzo shiv siddharth sidney siegfried sigmund silas
            silvio simeon simon slavko slobodan sokratis soren spencer spiro stan stanislav stanley stavros stefan stefano sten stephan stephane stephen sterling
            steve steven stewart stig stuart stéphane sunil sven svend syed sylvain sylvester sándor søren tadashi tadeusz taha takashi takeshi talal tamer
            tancredo tanner taras tarek tariq taro tarun tayyip ted teddy teodor terence terrell terrence terry teófilo thad thaddeus theo theodor theodore
            thibault thierry thomas thor thorsten thurgood tiago tibor tim timo timofey timothy tito titus tobias tobin toby tod todd toivo tom tomas tomasz
            tomislav tommy tomás tony tor torben torsten toru travis trent trevor trey tristan tristram troy tucker tuomas tyler tyrone tyson ugo ulf ulrich umar
            umberto uwe vaclav vadim valdis valentin valery vance vasil vasily vasyl vaughn venkat vernon vic victor vidar vijay vikas vikram viktor viktors vinay
            vince vincent vincenzo vinnie virgil vitaly vito vivek vladimir vladislav volker volodia volodymyr vyacheslav václav wade wael waldemar walid wally
            walt walter warren waylon wayne wendell werner wes wesley wilbur wilfred wilfrid wilhelm will willard willem william willie willy wim winfred winfried
            winston witold wojciech wolf wolfgang wolfram woody wyatt xander xavier xi yahya yair yann yannick yannis yaroslav yaser yasser yasuo yevgeny yevhen
            yiannis yigal yitzhak yoav yoram yoshi yoshihide yousef youssef yuri yuriy yusuf yvan yves zach zachariah zachary zack zafar zaid zain zane zbigniew
            zdenek zeev zeke zeljko ziad zoltan zoran zsolt zubair ángel étienne łech łukasz taylor
            """),
        (Traits.FemaleName,
            """
            aaliyah abbie abby abigail abigayle ada adela adelaide adele adelina adelle adina adriana adrianne adrienne afia agatha agnes agnieszka aida aileen
            aimee ainsley aisha aisling alana alanna alba aleida alejandra aleksandra alena alessandra alessia alexa alexandra alexandre alexandria alexis alice
            alicia alicja alina alisa alisha alison alissa aliya aliza allegra allie allison alma alondra althea alva alyona alyssa amal amalia amanda amara amber
            amelia amina aminata amira amita amy ana anabel anahita anais ananya anastasia andie andrea aneta angel angela angelica angelika angelina angelique
            angelita angie anika anila anissa anita anja anjali ann anna annabel annabelle annalise annamaria anne anneke annemarie annette annie annika annmarie
            antje antoinette antonella antonia anya aoife april arabella araceli ariadne ariana ariane arianna ariel arlene arlette arundhati asa asha ashanti
            ashlee ashley asma assia astrid aubrey audrey augusta aurelia ava aya ayanna ayelet ayesha aylin azadeh babette barb barbara bea beata beate beatrice
            becca becky belen belinda bente berenice berit bernadette bernadine bernice bertha bess bessie beth bethany betsy bette bettina betty bettye beverly
            beyonce bianca bibi birgit birgitta blanca blanche blythe bobbi bobbie bonita bonnie bozena brandi branka brenda brenna briana brianna bridget
            bridgette brigid brigitta brigitte brittany bronwyn brooke bryn cait caitlin caitlyn calista callie camila camilla camille candace candi candice
            caridad carina carissa carla carlotta carly carmela carmelita carmella carmen caro carol carole carolee carolina caroline carolyn carrie caryn
            cassandra cassidy cassie catalina catarina caterina catherine cathleen cathryn cathy catrin ceci cecile cecilia cecily celeste celia celina celine
            chandra chanel chantal charla charlene charlize charlotte charmaine chelsea chelsey cher cheri cherie cheryl cheyenne chiara chloe chrissy christa
            christabel christal christel christiane christianne christie christina christine ciara cicely cindi cindy claire clara clare clarice clarissa
            claudette claudia claudine clementine cleo clotilde cokie coleen colleen concepcion condoleezza connie constance consuelo cora corazon coretta corinna
            corinne cornelia corrine cosima courtney cristiane cristina crystal cynthia céline dagmar dahlia daisy dana danica daniela daniella danielle danna
            daphne dara darcy daria darlene dawn dayna deana deanna deb debbi debbie debby deborah debra dee deena deepa deidre deirdre delia delilah delphine
            demi denice denise denisha desiree devorah diahann diana diane dianne dina dinah dolly dolores dominique donatella donna dora doris dorit dorothea
            dorothy dorothée dorris dorte dory dottie drusilla dulce dunja eda edie edith edna edwina effie efua eileen eimear eira ekaterina elaina elaine
            eleanor eleanora elena elfriede eliana elina elinor elisa elisabeth elise elissa eliza elizabeth elizaveta elke ella ellen ellie elma elodie eloise
            eloísa elsa elspeth elvira elyse emilia emily emine emma emmanuelle enid erica erika erin erna esme esmeralda esperanza estelle esther ethel etta
            eudora eugenia eugenie eunice eva evangeline eve evelina evelyn evie ewa fabienne faith faiza fanny farah faria farrah fatima fay faye felicia feride
            fernanda fidelia filippa fiona flavia fleur flora florence florencia flossie fran franca frances francesca francine francoise franziska françoise
            freda frederica frederique freya frida frieda gabby gabi gabriela gabrielle gaby gail gayle gemma gena genevieve geneviève georgette georgia georgiana
            georgina geraldine geri germaine gertrude ghislaine gia giada gigi gilda gillian gina ginger giovanna gisela gisele giselle gitta giulia gladys glenda
            glenna glennis gloria golda goldie graca grace gracie graciela greta gretchen gretel griselda gráinne guadalupe gudrun guinevere gunilla gwen
            gwendolyn gwyneth gwynne hailey hana hanan hanna hannah hanne harriet hatice hattie hazel heather hedda hedwig heidi heike heleen helen helena helene
            helga heloise henrietta henriette hermine hermione hester hilary hilda hilde hildegard hillary hina hiroko hollie holly hope hortense huma hyacinth
            hélène ida ilana ileana ilene ilhan iliana ilona ilse imani imelda imogen ina ines inga inge ingeborg inger ingrid inna inés ioana irena irene irina
            iris irma isabel isabella isadora isla isobel ivana ivanka ivette ivonne ivy izabela jackelyn jackie jaclyn jaclynn jacqueline jada jamila jan jana
            janae jane janel janelle janet janette janice janie janina janine janis jannike jasmin jasmine jaya jayne jean jeana jeanette jeanie jeanine jeanne
            jeannette jeannie jemima jen jenean jenifer jenna jenni jennie jennifer jenny jeri jerri jessica jill jillian jimena jo joan joana joanie joann joanna
            joanne jocelyn jodi joelle joely johanna johanne jolene jolie joni jordana jordyn josefa josefina josephine josette josie jovita joy joyce joyceann
            juana juanita judith judy julia juliana juliane julianna julianne julie juliet julieta juliette june justina justine jutta kaitlin kaitlyn kaja kamala
            kamila kara karen kari karin karina karissa karla karolina karoline karyn kasey kasia katarina katarzyna kate katelyn katerina katharina katharine
            katherine kathie kathleen kathryn kathy katie katja katrina katy kavita kay kayla kayleigh keiko kelley kelli kellie kelly kellyanne kelsey kendra
            keri kerri kerrie kerry keshia khadija kiersten kim kimberley kimberly kinga kira kirsten kirsti kirstie kirstjen kitty krista kristen kristi kristin
            kristina kristine krystal krystyna laila lakshmi lana lani lara larissa latanya latisha latonya latoya laura laureen lauren lauretta laurette laurie
            laverne lavinia layla lea leah leann leanna leanne leda leigh leila leilani lelia lena leona leonie leonor leonora leora leslie leta leticia letitia
            letizia lexi liana lida lidia lieke liese liesl lila lilia lilian liliana lilibeth lilith lilla lillian lily linda lindsay lindsey linette linh linnea
            lis lisa lisbeth lise lisette liv livia liz liza lizbeth lizette lizzie lola lolita lorelei lorena lorenza loretta lori lorie lorna lorraine lotte
            lottie louella louise luana luann lucetta lucette lucia luciana lucienne lucille lucinda lucrecia lucretia lucy ludmila ludmilla luisa luise lupe
            lupita lurdes lydia lynda lyndsey lynette lynn lynne lynnette lyudmila léa mabel macarena mackenzie madeleine madeline madelyn madhuri madison mae
            maeve magda magdalena maggie maha maia maike maira maisie maite majella malala malia mallory mamie mandy manuela mara marcela marcella marcelle marci
            marcia marcie marcy maren margaret margarete margarethe margarita marge margery margie margit margo margot margret marguerite mari-carmen maria mariah
            mariam marian mariana marianna marianne maribel maricela marie mariel marielle marietta marika marilou marilyn marin marina marine marissa marit
            maritza mariya marjan marji marjorie marla marlee marleen marlena marlene marlo marna marni marnie marsha marta martha marthe martina marva mary
            mary-kate maryam maryann maryanne marybeth marylou maryse mathilda mathilde matilda maud maude maura maureen mavis maxine maya mazie meagan meena meg
            megan meghan megyn mehwish meike melania melanie melba melinda melisa melissa mellody melody mercedes meredith merete meriem merryl meryl meta mette
            mia micaela michaela michele michelle michèle mieke mika mikaela mikayla mila mildred milena millie mimi mindy minerva minna minnie mira miranda
            mireille mirela miri miriam mirjam mitzi moira mollie molly mona monica monika monique montserrat muriel myra myriam myrna myrtle mélanie mélissa
            mónica nabila nadezhda nadia nadine nadja naima nan nancy nanette nannette naomi narges nastassja natalia natalie natalya natascha natasha nathalie
            nazanin neda neha nelle nellie nelly nerys nessa nettie neve nia niamh nichelle nichola nicola nicole nicoletta nicolette nikki nilda nimrata nina
            ninette nisha nita noelia noelle noemi nola nomi noor nora noreen norma nuria octavia oksana oleksandra olena olga olivia omarosa opal ophelia oprah
            orla ottilie paige palma paloma pam pamela paola parvin pascale patrice patricia patrizia patsy patti patty paula paulette paulina pauline pearl peg
            peggy penelope penny perla petra petronella philippa philomena phoebe phyllis pia pilar pippa polina polly portia pratibha priscilla priya purnima
            rachael rachel rachelle raelene ragnhild raisa ramona rana randi rania ranya raquel raquelle rashida rebecca rebekah reem reese regan regina reiko
            remedios rena renata renate renee reshma reyna rhea rhiannon rhoda rhona rhonda ricarda rikki rina rita roberta robin robyn rocio roisin romaine
            romana romola romy rona ronna rosa rosalba rosalie rosalind rosalinda rosalyn rosalía rosamund rosanna rosanne rose roseann roseanne rosella roselyn
            rosemary rosetta rosie rosita roslyn rowena roxana roxanne roxie ruba ruby ruth ruthann ruthie róisín sabine sabrina sadie saffron saima sakura sally
            salome saloni samantha samira sandhya sandie sandra sandy sangeeta sania sanna saoirse sara sarah sarai sarita sasha saskia saundra savannah scarlett
            sebnem seema selda selena selma senta serena shae shaina shakira shaleen shana shanna shannon shanthi shari sharlene sharon sharyn shauna shawna
            sheena sheila sheilagh shelia shelley shelly sherri sherrie sherry sheryl shira shirin shirley shiva shobha shoshana shulamit sibyl sidonie siegrid
            siena sigourney sigrid silke silvana silvia simona simone sinead sinéad siobhan siobhán sissel snezana sofia sofie solange soledad solveig somaya
            sondra sonia sonya sophia sophie sophy soraya stacey stacie stacy stefania stefanie steffi stella stephania stephanie stina sue sukhi suki sulema
            suman sumaya sunita sunniva susan susana susanna susanne susie suzanna suzanne suzette suzi suzy svenja svetlana swati sybil sylvia sylvie symone
            synnøve tabatha tabitha tahira talia tallulah tamar tamara tamika tammi tammy tamra tamsin tania tanya tara tasha tatiana tatjana tatum tawana tawny
            taylor teresa teri terri tess thalia thandie thea theodora theresa therese thomasina thora thérèse tiana tiffany tilda tillie tilly tina tipper toni
            tonia tonja tonya torunn tova tove toya tracey tracy treva tricia trina trine trish trisha trista trixie trudi trudy tulsi twila tyra ulla ulrike uma
            una ursula ursulina ute uzma valentina valeria valerie valérie vanda vandana vanessa vashti veda velma vera verena verna veronica veronique verónica
            vesna vicki vicky victoria vida vidya vilma viola violet viorica virginia virginie viveca vivian viviana vivien vivienne vlasta véronique waltraud
            wanda wanita wenche wendi wendy whitney whoopi wilhelmina willa wilma winifred wynona xenia ximena yael yana yara yasmeen yasmin yasmina yaël yelena
            yesenia yevgenia yoko yolanda yolande yuko yulia yuliya yumi yvette yvonne zahra zainab zaira zara zaynab zelda zina zita zoe zofia zora zuleika
            zuzana émilie pat jamie casey jody morgan quinn rowan sidney
            """),
    ];
}
