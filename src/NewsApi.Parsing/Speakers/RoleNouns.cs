using System.Collections.Frozen;

namespace NewsApi.Parsing.Speakers;

/// <summary>Nouns that stand for a person or a body that speaks: what a description of a speaker ends with.</summary>
internal static class RoleNouns
{
    private const string Persons =
        """
        president vice-president chairman chairwoman chairperson chair chief minister premier chancellor senator
        representative congressman congresswoman lawmaker legislator governor mayor councilman councilwoman councillor
        alderman judge justice magistrate attorney lawyer prosecutor sheriff commissioner secretary ambassador envoy
        diplomat speaker leader whip director manager officer spokesman spokeswoman spokesperson general colonel major
        captain lieutenant sergeant admiral commander soldier doctor physician nurse professor teacher scholar scientist
        researcher economist historian expert analyst strategist pollster consultant adviser advisor aide assistant
        counsel counselor pastor reverend priest rabbi imam bishop archbishop cardinal pope monk king queen prince princess
        candidate nominee frontrunner front-runner contender challenger rival opponent incumbent politician democrat
        republican conservative liberal independent delegate elector voter supporter surrogate ally critic donor activist
        organizer protester demonstrator resident citizen neighbor neighbour witness victim survivor suspect defendant
        plaintiff man woman boy girl teenager student worker employee executive businessman businesswoman mogul billionaire
        tycoon entrepreneur developer founder co-founder owner investor banker trader farmer driver author writer novelist
        poet journalist reporter correspondent columnist editor anchor host moderator blogger commentator pundit producer
        publisher actor actress singer musician artist comedian star celebrity coach player athlete official insider source
        operative staffer volunteer veteran father mother son daughter brother sister husband wife widow uncle aunt cousin
        friend colleague boss partner grandfather grandmother person someone insider detective policeman trooper agent guard
        lady gentleman guest caller user fan mate nominee mogul hopeful designer architect filmmaker
        """;

    private const string Bodies =
        """
        campaign committee commission council court government administration ministry department agency office board bureau
        party group organization organisation company firm corporation association union institute university school church
        bank police army military team network newspaper magazine paper outlet agency service network statement report study
        letter memo email e-mail article editorial op-ed post tweet message document complaint lawsuit filing ruling order
        ad advertisement commercial video book memoir website site blog account page release note poll survey petition
        transcript bill law text headline story piece column sign banner caption panel family house senate congress
        officials sources aides authorities prosecutors investigators lawyers researchers experts analysts critics supporters
        republicans democrats lawmakers senators protesters demonstrators residents witnesses people men women students
        voters leaders members advisers advisors activists reporters journalists police families parents others many some
        several few most both two three
        """;

    private const string Others =
        """
        another whether however together further neither rather altogether consider remember encounter deliver discover
        recover whatever whenever wherever whichever forever moreover whoever sooner greater smaller stronger weaker better
        smarter tougher earlier shutter quarter chapter character theater shelter counter register transfer disorder
        computer register behavior endeavor interior exterior superior inferior communicate indicate educate
        dedicate dislocate duplicate certificate delicate intricate dislocate allocate suffocate complicate replicate
        implicate fabricate exist insist persist consist resist italian christian civilian vegetarian disaster monster
        semester cluster longer larger closer higher lower louder harder easier bigger newer older younger richer poorer
        broader deeper quicker faster slower customer dinner winner number danger matter manner corner
        """;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotAgents = Table(Others);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PersonTable = Table(Persons);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BodyTable = Table(Bodies);

    /// <summary>Whether the noun stands for one person: the mayor, a resident.</summary>
    public static bool IsPerson(ReadOnlySpan<char> noun) => PersonTable.Contains(noun) || IsAgent(noun);

    // Nouns that end like a doer: speechwriter, lobbyist, historian.
    private static bool IsAgent(ReadOnlySpan<char> noun) =>
        noun.Length > 6 && char.IsLower(noun[0]) && !NotAgents.Contains(noun)
        && (noun.EndsWith("er") || noun.EndsWith("or") || noun.EndsWith("ist") || noun.EndsWith("ian") || noun.EndsWith("cate"));

    /// <summary>Whether the noun stands for a body, a document or several people.</summary>
    public static bool IsBody(ReadOnlySpan<char> noun) => BodyTable.Contains(noun);

    public static Sex SexOf(ReadOnlySpan<char> noun) =>
        noun.EndsWith("woman") || noun is "lady" or "queen" or "princess" or "mother" or "daughter" or "sister" or "wife"
            or "actress" or "girl" or "widow" or "aunt" or "grandmother" or "businesswoman" ? Sex.Female
        : noun is "man" or "king" or "prince" or "father" or "son" or "brother" or "husband" or "boy" or "uncle"
            or "grandfather" or "gentleman" || (noun.EndsWith("man") && noun is not "woman") ? Sex.Male
        : Sex.Unknown;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Table(string words) => words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
