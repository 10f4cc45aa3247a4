namespace NewsApi.Benchmarks.Search.Quality;

/// <summary>
/// What the judged articles are about. Topics share their words, and people their surnames, so that a single word never
/// tells which one is meant.
/// </summary>
internal static class NewsTopics
{
    private static readonly string[] Places = ["harbour", "river", "border", "school", "forest", "railway", "island", "castle"];
    private static readonly string[] Things = ["toll", "tunnel", "festival", "strike", "museum", "fire", "budget", "survey"];

    /// <summary>Such as "harbour toll" and "harbour tunnel", "river tunnel" and "river festival".</summary>
    public static readonly string[] Topics =
        [.. Enumerable.Range(0, 24).Select(number => $"{Places[number % 8]} {Things[((number % 8) + (number / 8)) % 8]}")];

    public static readonly string[] People =
    [
        "Ada Okafor", "Ben Okafor", "Clara Lindqvist", "Doris Lindqvist", "Emil Haraldson", "Fiona Haraldson",
        "Goran Petrescu", "Hanna Petrescu", "Ivo Castellan", "Jana Castellan", "Karl Whitmore", "Lena Whitmore",
    ];

    /// <summary>Who speaks about what more often than by chance.</summary>
    public static readonly (string Speaker, string Topic)[] QuotedPairs =
        [.. Enumerable.Range(0, 8).Select(number => (People[number], Topics[number * 3]))];

    /// <summary>Said of a topic, once each.</summary>
    public static readonly string[] Mentions =
    [
        "The {0} divided the council for weeks.", "Nobody had expected the {0} to come back.",
        "Residents asked what the {0} would mean for them.", "A report about the {0} is due in spring.",
        "Its sponsors hope that the {0} will pay for itself.", "Two villages have written letters about the {0}.",
    ];

    /// <summary>Said of a person, once each.</summary>
    public static readonly string[] Appearances =
    [
        "{0} arrived late and left early.", "In the third row sat {0}.", "A letter from {0} was read aloud.",
        "Among the guests was {0}.", "{0} had asked for more time.", "The plan was drawn by {0}.",
    ];

    public static readonly string[] Headlines =
        ["Council argues over {0} as {1} objects", "{1} defends {0}", "New doubts about {0}, says {1}"];

    public static readonly string[] Leads =
    [
        "The {0} came up again on Tuesday, and {1} had an answer ready.",
        "Hours of talk about the {0} ended with a promise by {1}.",
    ];

    public static readonly string[] Sayings =
    [
        "We cannot pay for the {0} twice", "The {0} was never my idea",
        "Ask me about the {0} after the vote", "Without the {0} we lose a year",
    ];

    /// <summary>About nothing that is asked for.</summary>
    public static readonly string[] Fillers =
    [
        "Rain had fallen since the morning, and the hall was half empty.", "The meeting began with a minute of silence.",
        "Figures were shown that nobody could read from the back.", "Coffee was served, and the windows were opened.",
        "A vote was put off until the end of the month.", "The lawyers will look at the wording once more.",
        "Costs have risen by a third within a year.", "Several members abstained without giving a reason.",
        "The town has eleven thousand inhabitants and one cinema.", "Minutes of the session will be published next week.",
        "An earlier plan had failed for want of money.", "Most of the work would be done at night.",
    ];

    /// <summary>The two words of a topic apart from each other: about something else.</summary>
    public static string Apart(string topic)
    {
        var words = topic.Split(' ');
        return $"The {words[0]} lay quiet. Another {words[1]} was on the agenda, but that {words[1]} belongs to the county.";
    }
}
