using System.Text;

namespace NewsApi.Benchmarks.Search;

/// <summary>
/// The words of the corpus: real ones first, invented ones behind. As in real texts (Zipf), the n-th is n times as rare
/// as the first; beyond some thousands, rarer still.
/// </summary>
internal static class CorpusWords
{
    private const int Count = 200_000;
    private const int Seed = 20260204;

    // Up to here frequencies fall with the rank, behind it with its square: the tail is a tenth of a text.
    private const int KernelCount = 8_000;
    private const double KernelShare = 0.9;

    private const string Real = """
        the of to and in a for that is on was with said it as by at from he has be his have an are not will they this
        which we were who their but had its would about more one when been new over after there year if also people two
        first last could other some into than government time only up years many minister against out so no state can
        most three what before between president them country while under week during percent because world now may
        police party through trade court public made market million city since high council national former report deal
        energy leader several economic war official support company security price including foreign health group power
        bank local law work plan four talks oil part army day month members military peace region water European home
        vote order school office election chief says system gas union use international industry long big workers rate
        growth team back right south north west east attack told right agency statement river bridge harbour court judge
        tax budget debt inflation currency export import tariff sanction pipeline refinery turbine reactor solar coal
        climate flood drought storm harvest wheat rice vaccine hospital doctor nurse virus patient surgery university
        teacher pupil science research satellite rocket software data network privacy factory strike wage pension rail
        airline ferry tunnel motorway housing rent mortgage museum theatre festival novel painter orchestra league coach
        goal stadium referee champion marathon cyclist border refugee asylum treaty ceasefire parliament senate opposition
        coalition ballot campaign corruption trial verdict appeal prison fraud smuggling witness detective earthquake
        volcano wildfire glacier reef whale forest mining copper lithium steel cement shipping container insurance
        """;

    private static readonly string[] Syllables =
        ("ba be bo bra ca ce co cra da de di dor el en fa fi for ga ge gri ha he ho in ja ka ke kor la le li lo ma me mi mon "
            + "na ne ni nor or pa pe pi pra ra re ri ro sa se si sto ta te ti tor ul va ve vi wal ya ze zu")
            .Split(' ');

    private static readonly string[] Words = Make();

    /// <summary>How many real words there are; they are the most frequent.</summary>
    public static int RealCount { get; } = Split().Length;

    /// <summary>The word of a rank, from 1.</summary>
    public static string OfRank(int rank) => Words[rank - 1];

    /// <summary>Any word, as often as texts have it.</summary>
    public static string Any(Random random)
    {
        var at = random.NextDouble() / KernelShare;
        return at < 1
            ? Words[(int)Math.Pow(KernelCount, at) - 1]
            : Words[Math.Min(Count, (int)(KernelCount / (1 - ((at - 1) * KernelShare / (1 - KernelShare))))) - 1];
    }

    /// <summary>One of <paramref name="items"/>, the first most often.</summary>
    public static T Any<T>(IReadOnlyList<T> items, Random random) =>
        items[(int)Math.Pow(items.Count, random.NextDouble()) - 1];

    /// <summary>Invented names, such as those of people.</summary>
    public static string[] Names(int count) => [.. Words[^count..].Select(Capital)];

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string[] Split() => [.. Real.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct()];

    private static string[] Make()
    {
        var random = new Random(Seed);
        var known = new HashSet<string>(Split());
        var words = new List<string>(known);
        while (words.Count < Count)
        {
            var word = new StringBuilder();
            for (var left = random.Next(2, 5); left > 0; left--)
            {
                word.Append(Syllables[random.Next(Syllables.Length)]);
            }

            if (known.Add(word.ToString()))
            {
                words.Add(word.ToString());
            }
        }

        return [.. words];
    }
}
