namespace NewsApi.Parsing.Words;

/// <summary>Given names by the sex they mostly tell. Names of both sexes stand in both lists and tell nothing but that a person is meant.</summary>
internal static class FirstNames
{
    public static readonly (Traits Traits, string Words)[] Lists =
    [
        (Traits.MaleName,
            """
            aaron abdul abdullah abe abraham adam adnan adolfo adrian ahmad ahmed al alan albert alberto alec alejandro alex alexander alexandre
            alexei alfred alfredo ali allan allen alvin amir anatoly anders andre andreas andrei andres andrew andy angel angelo anthony
            anton antonin antonio antony ari armando arnold art arthur asa ashton austin avi axel barack barney barry bart bashar ben
            benedict benjamin benny bernard bernardo bernie bert bill billy bjorn blake bob bobby boris brad bradley brandon brendan
            brent bret brett brian bruce bruno bryan bryce byron caleb calvin cameron carl carlo carlos carter cary casey cecil cesar
            chad charles charlie chester chip chris christian christopher chuck clarence clark claude clay clayton cliff clifford
            clint clinton clive clyde cody colin connor conor corey cornell cory craig curt curtis cyrus dale damian damon dan dana
            daniel danny darren darrell darryl dave david davis dean denis dennis denzel derek derrick devin dick diego dieter dimitri
            dinesh dirk dmitri dmitry dominic don donald donnie doug douglas drew duane duncan dustin dwayne dwight dylan earl ed eddie
            edgar edmund eduardo edward edwin eli elias elijah elliot elliott ellis elmer emanuel emil emilio emmanuel enrique eric
            erick erik ernest ernesto ernie ethan eugene evan fabian felipe felix ferdinand fernando fidel floyd francis francisco
            franco francois frank franklin franz fred freddie frederick gabriel gareth garrett garry gary gavin gene geoff geoffrey
            george gerald gerard gerhard gerry gideon gilbert giovanni glen glenn gordon graham grant greg gregg gregory grover
            guillermo gus gustavo guy hank hans harold harris harrison harry harvey hassan hector heinz helmut henri henrik henry
            herb herbert herman hosni howard hubert hugh hugo hussein ian ibrahim ignacio igor ira irving isaac ismail ivan jack
            jackson jacob jacques jaime jake jamal james jamie jan jared jason javier jay jean jeb jeff jefferson jeffrey jens jeremiah
            jeremy jerome jerry jesse jesus jim jimmy joachim joaquin joe joel joey johan johann john johnnie johnny jon jonah jonathan
            jordan jorge jose josef joseph josh joshua josé juan judd jude julian julio julius justin kamal kareem karl keith kelvin
            ken kenneth kent kermit kerry kevin khalid kim kirk klaus kofi konstantin kurt kyle lance larry lars laurence lawrence lee
            len lenny leo leon leonard leonardo leonid leopold leroy leslie lester lev levi lewis liam lindsey lionel lloyd logan
            lorenzo lou louis luc luca lucas luigi luis luke lyle lyndon malcolm manuel marc marcel marcelo marco marcos marcus mario
            mariano mark marshall martin marty marvin mason massimo mateo matt matteo matthew maurice mauricio max maxim maximilian
            maxwell mehmet mel melvin michael michel miguel mikael mike mikhail miles milo milton mitch mitchell mitt mohamed mohammad
            mohammed morgan morris moses muhammad murray mustafa narendra nate nathan nathaniel neal ned neil nelson nicholas nick
            nicolas nigel nikita nikolai noah noel norman oleg oliver olivier omar orlando orrin oscar osama otis otto owen pablo paolo
            pascal pat patrick paul pavel pedro percy perry pete peter petro phil philip philippe phillip pierre quentin quincy rafael
            rahm raj rajiv ralph ramon rand randall randy raul ravi ray raymond recep reggie reid reince reinhold rene reuben rex reza
            rich richard rick ricky rob robert roberto robin rod rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy
            ruben rudolf rudolph rudy rupert russ russell ryan sal salman salvador sam samir samuel saul scott sean sebastian serge
            sergei sergey sergio seth shane shaun shawn sheldon shimon shinzo sidney silvio simon spencer stan stanley stefan stephen
            sterling steve steven stewart stuart sylvester tarek tariq tayyip ted teddy terence terrence terry theo theodore thomas tim
            timothy tobias toby todd tom tommy tony travis trent trevor trey troy tucker tyler ulrich valentin vance vernon vic victor
            viktor vince vincent vitaly vladimir wade walter warren wayne wendell werner wesley wilbur will willard willem william
            willie winston wolf wolfgang woody xavier xi yasser yuri yusuf zach zachary zack zane sherrod chaffetz trump's jonny darrel
            marlon dexter keegan emmett huma's newt antonio's herschel mick monty moshe naftali paulo raheem renato ricardo
            rohit rowan sander sanjay sergio's sunil syed tomas umar vijay vikram walid yair yitzhak ziad chase cole dak grady holden
            hunter jonas landon nolan parker preston rhett sawyer tanner tristan zeke bryant cedric clifton donovan dwain elvis
            """),
        (Traits.FemaleName,
            """
            abby abigail ada adele adriana agnes aisha alessandra alexandra alexis alice alicia alison allison alma amanda amber amelia
            amina amy ana anastasia andrea angela angelica angelina angie anita ann anna annabelle anne annette annie antonia april
            ariana arianna arlene ashley astrid audrey ava barbara beatrice becky belinda bernadette bernice beth bethany betsy betty
            beverly beyonce bianca bonnie brandi brenda briana bridget brittany brooke camille candace candice carla carly carmen carol
            carole carolina caroline carolyn carrie cassandra catherine cathy cecilia cecile celeste celia charlene charlotte chelsea
            cherie cheryl chloe christie christina christine cindy claire clara claudia colleen condoleezza connie constance courtney
            cristina crystal cynthia daisy dana daniela danielle daphne darlene dawn deb debbie deborah debra dee deirdre delia denise
            diana diane dianne dolores donna dora doris dorothy edith edna eileen elaine eleanor elena elise elisabeth eliza elizabeth ella
            ellen eloise elsa emily emma erica erika erin esther ethel eva eve evelyn faith farah fatima felicia fiona florence frances
            francesca frida gabriela gabrielle gail georgia geraldine gillian gina ginger giulia gladys glenda gloria grace greta gretchen
            gwen hailey hannah harriet hazel heather heidi helen helena hilary hillary holly hope huma ida ilana ines ingrid irene iris
            isabel isabella ivanka ivy jackie jaclyn jacqueline jan jana jane janet janice jean jeanette jeanne jen jenna jennifer jenny
            jessica jill jo joan joanna joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie juliet june
            kara karen karin kate katherine kathleen kathryn kathy katie katrina kay kayla kayleigh kellyanne kelly kelsey kendra kerry
            kim kimberly kirsten kirstjen kristen kristi kristin kristina lara latoya laura lauren laurie lea leah leila lena leslie
            leticia lilian lillian lily linda lindsay lindsey lisa liz liza loretta lori lorraine louise lucia lucille lucy lupita lydia
            lynn lynne mabel mackenzie madeleine madeline madison maggie malala malia mandy marcia margaret margarita margot maria mariah
            marianne marie marilyn marina marion marissa marjorie marlene marsha martha martina mary maureen maxine maya meg megan meghan
            melania melanie melissa melinda mercedes meredith meryl mia michaela michele michelle mildred millie mimi miranda miriam
            moira mollie molly mona monica nadia nadine nancy naomi natalia natalie natasha nellie nicole nikki nina nora norma octavia
            olga olivia opal oprah paige pam pamela patricia patsy patti patty paula pauline pearl peggy penelope penny phyllis pippa
            polly priscilla priya rachel rebecca regina renee rhonda rita roberta robin robyn rosa rosalind rosanna rose rosemary
            roxanne ruby ruth sabrina sally samantha sandra sandy sara sarah sasha savannah selena serena shannon sharon sheila shelley
            shelly sheryl shirley simone sofia sonia sonya sophia sophie stacey stacy stella stephanie sue susan susana susanna suzanne
            sybil sylvia tamara tammy tanya tara tatiana taylor teresa terri tess theresa tiffany tina toni tonya tracey tracy tricia
            trudy tulsi ursula valentina valerie vanessa vera veronica vicki vicky victoria violet virginia vivian wanda wendy whitney
            winifred yasmin yolanda yvette yvonne zoe kirsten kamala alexandria jeannette marine nikita carly paola rosalie ayanna ilhan rashida mazie
            dianne tammi debbi jenean omarosa katrina's leanne lorena marta mariana mindy noemi pilar raquel rocio ximena zainab
            """),
    ];
}
