using System.Collections.Frozen;

namespace NewsApi.Parsing.Quotations;

/// <summary>What a cue verb does with the words it reports.</summary>
internal enum CueFrame : byte
{
    None,

    /// <summary>Reports words: said, added, tweeted.</summary>
    Say,

    /// <summary>Gives something a name in words that are quoted: called, described, hailed.</summary>
    Name,

    /// <summary>Reports words only right beside them: laughed, thought, published.</summary>
    Near,
}

/// <summary>The forms that a cue verb has in a text.</summary>
internal readonly record struct CueVerb(CueFrame Frame, bool IsParticiple, bool IsBase);

/// <summary>
/// The verbs that mark reported words, in all their forms. Regular forms are made by rule; the table holds the base
/// form, and behind a slash the past forms that no rule makes.
/// </summary>
internal static class CueVerbs
{
    private const string SayVerbs =
        """
        say/said tell/told add write/wrote/written ask continue explain state note reply respond argue declare acknowledge
        tweet retweet admit announce remark answer promise warn insist claim assert complain joke recall exclaim conclude
        predict suggest indicate vow pledge urge wonder boast emphasize emphasise stress shout chant cry allege charge concede
        confess agree observe caution advise demand plead/pled propose recommend reiterate repeat reaffirm affirm assure
        swear/swore/sworn threaten mutter murmur whisper yell scream interject inquire query muse reflect lament bemoan rail
        rant fume thunder bellow growl sneer quip retort counter maintain contend reveal testify post blog email e-mail text
        message confirm deny disclose opine pronounce proclaim instruct exhort implore challenge rebut jest gush enthuse
        elaborate stipulate specify venture volunteer acquiesce assess surmise speculate estimate theorize deadpan ad-lib
        intone snap bark hiss croak drawl crow gloat scoff snort tease taunt jab lecture preach editorialize chime grumble
        groan moan whine protest object counsel clarify outline summarize summarise stammer stutter blurt marvel vent
        react recount relate report mention apologize apologise begin/began/begun reason hint imply imagine forecast posit
        """;

    private const string NameVerbs =
        """
        call sum describe label brand dub term characterize characterise refer portray accuse blast slam criticize criticise
        condemn denounce praise hail laud tout defend dismiss deride mock ridicule compare liken decry deplore bash attack
        rip lambast lambaste excoriate chide scold rebuke chastise admonish castigate commend applaud celebrate cite quote
        paint cast deem bill depict trash pan knock express voice offer issue echo espouse plug invoke support reject
        oppose reference trumpet scorn
        """;

    private const string NearVerbs =
        """
        think/thought believe feel/felt know/knew/known hope fear worry see/saw/seen find/found speak/spoke/spoken talk
        discuss comment laugh smile sigh nod shrug grin chuckle publish read quote sing/sang/sung pray joke lead/led open
        close finish start go/went/gone put make/made give/gave/given use show/showed/shown include require
        mean/meant consider regard view want seek/sought call order learn face recite shoot/shot fire press push hear/heard
        send/sent sign carry title name pen release deliver present provide contain list point interrupt welcome question
        invite encourage liken remind dream/dreamt suspect understand/understood guess hold/held
        """;

    private static readonly FrozenDictionary<string, CueVerb>.AlternateLookup<ReadOnlySpan<char>> Forms =
        Build().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryGet(ReadOnlySpan<char> word, out CueVerb verb) => Forms.TryGetValue(word, out verb);

    public static bool IsSay(ReadOnlySpan<char> word) =>
        TryGet(word, out var verb) && verb is { Frame: CueFrame.Say, IsParticiple: false }
        && (!verb.IsBase || word.Equals("say", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether somebody opens his mouth: said, also praised, expressed.</summary>
    public static bool IsUttered(ReadOnlySpan<char> word) =>
        TryGet(word, out var verb) && verb is { Frame: CueFrame.Say or CueFrame.Name, IsParticiple: false, IsBase: false };

    /// <summary>All forms of the verbs of a list like the ones above.</summary>
    public static IEnumerable<string> FormsOf(string verbs)
    {
        var forms = new Dictionary<string, CueVerb>(StringComparer.OrdinalIgnoreCase);
        Add(forms, verbs, CueFrame.Say);
        return forms.Keys;
    }

    private static Dictionary<string, CueVerb> Build()
    {
        var forms = new Dictionary<string, CueVerb>(StringComparer.OrdinalIgnoreCase);
        Add(forms, SayVerbs, CueFrame.Say);
        Add(forms, NameVerbs, CueFrame.Name);
        Add(forms, NearVerbs, CueFrame.Near);
        return forms;
    }

    private static void Add(Dictionary<string, CueVerb> forms, string verbs, CueFrame frame)
    {
        foreach (var entry in verbs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = entry.Split('/');
            var verb = parts[0];
            forms.TryAdd(verb, new CueVerb(frame, false, true));
            forms.TryAdd(ThirdPerson(verb), new CueVerb(frame, false, false));
            forms.TryAdd(Stem(verb) + "ing", new CueVerb(frame, true, false));
            foreach (var past in parts.Length > 1 ? parts[1..] : [Past(verb)])
            {
                forms.TryAdd(past, new CueVerb(frame, false, false));
            }
        }
    }

    private static string Past(string verb) =>
        verb[^1] == 'y' && !IsVowel(verb[^2]) ? verb[..^1] + "ied" : Stem(verb) + "ed";

    private static string ThirdPerson(string verb) =>
        verb is "have" ? "has"
        : verb[^1] == 'y' && !IsVowel(verb[^2]) ? verb[..^1] + "ies"
        : verb[^1] is 's' or 'x' or 'z' or 'o' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es"
        : verb + "s";

    // Before -ing and -ed: the final e falls, a final consonant after one short stressed vowel is doubled.
    private static string Stem(string verb) => verb switch
    {
        "begin" or "sum" or "put" or "quip" or "dub" or "slam" or "rip" or "pan" or "chat" or "bet" or "admit" or "rebut" or "jab" or "plug" or "nod" or "shrug" or "grin"
            => verb + verb[^1],
        _ when verb.EndsWith("ee", StringComparison.Ordinal) => verb,
        _ when verb[^1] == 'e' => verb[..^1],
        _ => verb,
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
