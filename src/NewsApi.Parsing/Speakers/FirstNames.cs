using System.Collections.Frozen;

namespace NewsApi.Parsing.Speakers;

internal enum Sex : byte
{
    Unknown,
    Male,
    Female,
}

/// <summary>
/// Given names by the sex that mostly bears them. A name in both lists, or in none, tells nothing. Common names of
/// English-language news; facts of usage, not of persons.
/// </summary>
internal static class FirstNames
{
    private const string Male =
        """
        aaron abdul abdullah abraham adam ahmed alan albert alec alejandro alex alexander alexei alfred ali allan allen amir
        anatoly andre andreas andrei andrew andy angelo antonin anthony antonio antony arnold arthur ashraf austin barack
        barney barry bashar ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent bret
        brett brian bruce bruno bryan caleb calvin cameron carl carlos cedric chad charles charlie chris christian
        christopher chuck clarence clark claude clay cliff clifford clint clyde cody colin connor conor corey cory craig
        curtis cyril dale damian damon dan daniel danny darrell darren daryl dave david dean dennis denis derek devin dick
        diego dinesh dmitri dmitry dominic don donald doug douglas drew duncan dustin dwight earl ed eddie edgar edmund
        eduardo edward edwin eli elias elijah elliott elliot emmanuel enrique eric erik ernest ethan eugene evan fernando
        francis francisco francois frank franklin franz fred frederick gabriel gary gavin gene geoff geoffrey george gerald
        gerard gilbert glen glenn gordon graham grant greg gregory guillermo gus guy hamid hank hans harold harry harvey
        hassan hector henry herbert herman howard hubert hugh hugo hussein ian ibrahim igor isaac ivan jack jacob jacques
        jake jamal james jared jason javier jay jean-claude jeb jeff jefferson jeffrey jeremy jerome jerry jesse jesus jim
        jimmy joachim joe joel johan john johnny jon jonah jonathan jorge jose josef joseph josh joshua juan julian jules
        justin karl keith ken kenneth kent kevin khalid kirk klaus konstantin kurt kyle lamar lance larry lars laurence
        lawrence lee len leo leon leonard leonid leroy levi liam lindsey lloyd logan lou louis lucas luis luke luther
        mahmoud malcolm manuel marc marco marcus mario mark martin marty marvin matt matthew maurice max maxwell mehmet
        michael mick miguel mike mikhail milton mitch mitchell mo mohamed mohammad mohammed morris moshe muhammad mustafa
        narendra nate nathan nathaniel ned neil nelson newt nicholas nick nicolas nigel nikolai noah noam noel norman oleg
        oliver omar oscar oswald otto owen pablo pat patrick paul pavel pedro pete peter petro phil philip phillip pierre
        preston rafael rahm ralph ramon randall randy rand raul ray raymond recep reggie reince rex ricardo richard rick
        ricky rob robert roberto robin rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy
        ruben rudolph rudy rupert russ russell ryan salman sam samuel saul scott sean seth sergei sergey shane shaun shawn
        sid sidney simon spencer stan stanley stefan stephen steve steven stewart stuart sven ted terrence terry theodore
        thomas tim timothy todd tom tommy tony travis trent trevor troy tyler vernon victor viktor vincent
        vladimir volodymyr wade wallace walter warren wayne wesley will willard william willie wolf wolfgang woody xi
        yasser yuri yusuf zach zachary zack
        """;

    private const string Female =
        """
        abigail ada adele adriana agnes aisha alexandra alexis alice alicia alison allison alyssa amanda amber amelia amina
        amy ana andrea angela angelina anita ann anna anne annette annie anya april ariana ashley astrid audrey ava barbara
        beatrice becky bella bernadette beth betsy betty beverly bianca bonnie brenda bridget brittany brooke camille
        candace carla carly carmen carol carole caroline carolyn carrie catherine cathy cecilia celia charlotte chelsea
        cheryl christiane christina christine cindy claire clara claudia colleen condoleezza connie courtney cristina
        crystal cynthia daisy dana danielle dawn debbie deborah debra denise diana diane dianne dolores donna dora doris
        dorothy edith edna eileen elaine eleanor elena elise eliza elizabeth ella ellen elsa emily emma erica erika erin
        esther ethel eva eve evelyn faith fatima felicia fiona flora florence frances gabriela gabrielle gail georgia
        geraldine gertrude gina ginger glenda gloria grace greta gwen hannah harriet hazel heather heidi helen helena
        hillary holly hope huma ida ilana ilse imelda indira inga ingrid irene iris irina isabel isabella ivanka jackie
        jacqueline jan jana jane janet janice jasmine jean jeanette jeanne jen jenna jennifer jenny jessica jill jo joan
        joann joanna joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie june kamala karen
        karin karla kate katherine kathleen kathryn kathy katie katrina katy kay kayla kellyanne kelly kendra kerry kim
        kimberly kirsten kristen kristin kristina lara laura lauren laurie leah leila lena leslie leticia lila lillian
        lily linda lindsay lisa liz liza lois loretta lori lorraine louise lucia lucille lucy luisa lydia lynn lynne
        mackenzie madeleine madeline maggie malala mandy marcia margaret margarita maria mariah marian marianne marie
        marilyn marina marine marion marjorie marsha martha mary maryam maureen maxine megan megyn melania melanie
        melinda melissa mercedes meredith mia michele michelle mildred millie miranda miriam moira molly mona monica
        muriel myra nadia nancy naomi natalia natalie natasha nellie nicole nicola nikki nina nora norma olga olivia
        omarosa oprah pamela patricia patti patty paula pauline pearl peggy penelope penny petra phyllis priscilla rachel
        ramona rania rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina sally
        samantha sandra sandy sara sarah sasha savannah selena serena shannon sharon sheila shelby shelley sheryl shirley
        silvia simone sofia sonia sophia sophie stacey stacy stella stephanie sue summer susan susana susanna suzanne
        svetlana sylvia tamara tammy tanya tara tatiana teresa tessa theresa tiffany tina tracey tracy ursula valentina
        valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney winifred
        yolanda yulia yvette yvonne zoe
        """;

    private static readonly FrozenDictionary<string, Sex>.AlternateLookup<ReadOnlySpan<char>> Table = Build()
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> name) => Table.TryGetValue(name, out _);

    public static Sex SexOf(ReadOnlySpan<char> name) => Table.TryGetValue(name, out var sex) ? sex : Sex.Unknown;

    private static Dictionary<string, Sex> Build()
    {
        var table = Split(Male).Distinct().ToDictionary(name => name, _ => Sex.Male, StringComparer.OrdinalIgnoreCase);
        foreach (var name in Split(Female))
        {
            table[name] = table.TryGetValue(name, out var known) && known == Sex.Male ? Sex.Unknown : Sex.Female;
        }

        return table;
    }

    private static string[] Split(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
