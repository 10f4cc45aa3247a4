using System.Collections.Frozen;

namespace NewsApi.Parsing.Speakers;

/// <summary>Words with a capital that are not, or not alone, the name of a person.</summary>
internal static class NameWords
{
    // Before a name: an office, a rank, a courtesy.
    private static readonly Lookup Titles = new(
        """
        president vice-president chairman chairwoman chair chief minister premier chancellor senator sen representative rep
        congressman congresswoman congressmen governor gov mayor councilman councilwoman councilor councillor alderman judge
        justice attorney prosecutor sheriff commissioner secretary ambassador envoy speaker leader whip director manager
        officer spokesman spokeswoman spokesperson general gen colonel col major maj captain capt lieutenant lt sergeant sgt
        admiral adm commander cmdr corporal private doctor dr professor prof reverend rev rabbi imam bishop archbishop
        cardinal pope father sister brother king queen prince princess duke duchess sir dame lord lady baron sheikh emir
        sultan ayatollah mr mrs ms miss mx madam madame deputy assistant associate executive superintendent inspector
        detective constable author writer reporter correspondent columnist editor anchor host analyst strategist adviser
        advisor counsel counselor co-founder founder ceo cfo coo coach candidate nominee delegate comptroller treasurer
        minister coordinator principal dean provost rep-elect president-elect senator-elect first-lady undersecretary
        prime acting interim former ex-president ex-mayor ex-governor campaign pollster consultant activist actor actress
        singer comedian rapper filmmaker historian economist scientist billionaire businessman businesswoman
        """);

    // Endings that make a capitalised run an institution.
    private static readonly Lookup Institutions = new(
        """
        administration agency alliance army assembly association authority bank board bureau cabinet campaign caucus center
        centre chamber church club coalition college commission committee community company conference congress convention
        corporation corp corps council court courts democrats department division enterprise enterprises establishment
        federation force forces forum foundation fund gop government group guard herald hospital house inc institute
        institution journal kremlin league legislature llc ltd magazine media ministry monitor movement museum network news
        newspaper office organization organisation paper parliament party pentagon police politico post press project
        radio republicans reserve school schools senate service services society state station street studios supreme
        taskforce team television times tribune trust tv union university institute airlines airways motors senate
        """);

    private static readonly Lookup NotPersons = new(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
        october november december republican republicans democrat democrats democratic gop conservative conservatives liberal
        liberals libertarian independent progressive progressives labour tory tories socialist communist marxist american
        americans british english scottish welsh irish french german germans spanish italian russian russians chinese
        japanese korean koreans canadian mexican mexicans cuban iranian iranians iraqi israeli israelis palestinian
        palestinians syrian syrians turkish saudi egyptian european europeans asian asians african african-american
        african-americans latino latinos hispanic hispanics muslim muslims christian christians jewish jew jews catholic
        catholics protestant evangelical evangelicals mormon islamic arab arabs ukrainian polish indian pakistani afghan
        australian brazilian black white god internet twitter facebook instagram youtube snapchat google tv islam isis isil
        medicare medicaid obamacare brexit constitution bible olympics christmas thanksgiving easter halloween capitol
        northern southern eastern western north south east west united states america washington london moscow beijing
        paris berlin tokyo brussels jerusalem damascus baghdad kabul tehran havana geneva cleveland philadelphia chicago
        boston detroit miami dallas houston denver phoenix seattle atlanta baltimore milwaukee pittsburgh cincinnati
        columbus charlotte tampa orlando orleans vegas york california texas florida ohio pennsylvania michigan wisconsin
        iowa nevada arizona colorado virginia carolina hampshire jersey mexico indiana illinois missouri minnesota georgia
        tennessee kentucky alabama mississippi louisiana arkansas oklahoma kansas nebraska utah oregon idaho montana wyoming
        dakota alaska hawaii maine vermont massachusetts connecticut maryland delaware rhode manhattan brooklyn bronx queens
        russia china japan korea canada cuba iran iraq israel syria turkey egypt libya yemen jordan lebanon afghanistan
        pakistan india ukraine poland germany france britain england scotland wales ireland italy spain greece europe asia
        africa australia brazil venezuela colombia argentina nato eu un usa uk u.s u.s. u.k u.k. u.n. e.u.
        """);

    // Capitals of sentence openings and of headlines.
    private static readonly Lookup Openers = new(
        """
        a about above according across after again against all almost along already also although always amid among an and
        another any anyone anything are around as asked asking at away back be because been before behind being below
        beneath beside besides between beyond both but by can could currently despite did do does doing down during each
        earlier early either else elsewhere even eventually ever every everyone everything except few finally first five
        following for four from further furthermore given had has have having he hence her here hers herself him himself his
        how however i if in indeed inside instead into is it its itself just last later least less let like likewise many
        may maybe me meanwhile might mine more moreover most much must my myself near nearly neither never nevertheless next
        nine no nobody none nonetheless nor not nothing now of off often on once one only onto or other others otherwise our
        ours out outside over overall own perhaps prior quite rather recently responding seven several shall she should
        similarly since six so some someone something sometimes soon speaking still such ten than that the their theirs
        them then there thereafter therefore these they this those though three through throughout thus to today together
        tomorrow tonight too toward towards two under unless unlike until up upon us using very via was we well were what
        whatever when whenever where whereas whether which while who whoever whom whose why will with within without would
        yes yesterday yet you your yours yourself says said no. asked pressed adding noting citing calling let's it's he's
        she's that's there's they're we're i'm i've i'll you're don't isn't can't won't didn't doesn't wasn't what's here's
        thank thanks please look listen ok okay oh well hey sure read watch see more photo image video related click
        """);

    private static readonly Lookup Particles = new("de da del della der den di dos du la le van von bin ibn al el ben st st. mac mc ten ter");

    private static readonly Lookup Suffixes = new("jr sr jr. sr. ii iii iv esq md phd");

    public static bool IsTitle(ReadOnlySpan<char> word) =>
        Titles.Contains(word.TrimEnd('.')) || (word.IndexOf('-') is > 2 and var hyphen && Titles.Contains(word[..hyphen]));

    public static bool IsInstitution(ReadOnlySpan<char> word) => Institutions.Contains(word.TrimEnd('.'));

    public static bool IsNotPerson(ReadOnlySpan<char> word) => NotPersons.Contains(word);

    public static bool IsOpener(ReadOnlySpan<char> word) => Openers.Contains(word);

    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    public static bool IsSuffix(ReadOnlySpan<char> word) => Suffixes.Contains(word);

    private readonly struct Lookup(string words)
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
    }
}
