using System.Collections.Frozen;

namespace NewsApi.Parsing.Words;

/// <summary>
/// A language as its folder of word files tells of it. The file "speech" holds all that attribution needs; English has more files, and
/// languages that are only told from others have the sections "tag" and "small words".
/// </summary>
internal sealed class Language
{
    private const string Topic = "/speech";

    private const int ShortestCompound = 2;

    private readonly FrozenDictionary<string, Lexicon.Entry>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, Traits>.AlternateLookup<ReadOnlySpan<char>> _endings;
    private readonly int _longestEnding;

    private Language(string file)
    {
        var sections = WordFiles.Sections(file).ToList();
        var rules = sections.Words("rules").ToList();
        Tag = sections.Words("tag").Single();
        SmallWords = [.. sections.Words("small words")];
        NounsHaveCapitals = rules.Contains("nouns-have-capitals");
        DropsPronouns = rules.Contains("drops-pronouns");
        HasDashDialogue = rules.Contains("dash-dialogue");
        HasVerbBrackets = rules.Contains("verb-brackets");
        AccordingPhrases = new PhraseSet(sections.Lines("according phrases"));
        Elides = rules.Contains("elides");
        SourceNouns = WordSet.AnyCase(sections.Words("source nouns"));
        SourceBehind = WordSet.AnyCase(sections.Words("source behind"));
        ReportingMood = WordSet.AnyCase(sections.Words("reporting mood"));
        Works = WordSet.AnyCase(sections.Words("works"));
        ProperNames = WordSet.AnyCase(sections.Words("proper names"));
        GenitiveArticles = WordSet.AnyCase(sections.Words("genitive articles"));
        Outlets = new OutletPhrases(sections);
        HasRules = sections.Exists(section => section.Name == "words");
        var endings = HasRules ? LanguageWords.Endings(sections) : [];
        _longestEnding = endings.Count == 0 ? 0 : endings.Keys.Max(ending => ending.Length);
        _endings = endings.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _words = (HasRules ? LanguageWords.Entries(sections) : []).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Every language that is told from others.</summary>
    public static IReadOnlyList<Language> All { get; } =
        [.. WordFiles.All().Where(file => file.EndsWith(Topic, StringComparison.Ordinal)).Select(file => new Language(file))];

    /// <summary>The language tag ("de").</summary>
    public string Tag { get; }

    public bool IsEnglish => Tag == "en";

    /// <summary>The words that tell the language from others.</summary>
    public IReadOnlyList<string> SmallWords { get; }

    /// <summary>Whether it has words of its own for the rules of attribution.</summary>
    public bool HasRules { get; }

    /// <summary>Whether all nouns are written with a capital, so that a capital alone makes no name.</summary>
    public bool NounsHaveCapitals { get; }

    /// <summary>Whether a verb may stand without its pronoun ("dijo").</summary>
    public bool DropsPronouns { get; }

    /// <summary>Whether small words are joined to the next one by an apostrophe ("l'avocat").</summary>
    public bool Elides { get; }

    /// <summary>Whether paragraphs that open with a dash are speech.</summary>
    public bool HasDashDialogue { get; }

    /// <summary>Whether a participle may stand at the end of its clause, far behind its auxiliary ("hatte vor dem Rat erklärt").</summary>
    public bool HasVerbBrackets { get; }

    /// <summary>"According to" in several words ("de acuerdo con").</summary>
    public PhraseSet AccordingPhrases { get; }

    /// <summary>Nouns behind "according to" and before the source ("nach Angaben der Polizei").</summary>
    public WordSet SourceNouns { get; }

    /// <summary>Words for "according to" behind the source ("der Polizei zufolge").</summary>
    public WordSet SourceBehind { get; }

    /// <summary>Verb forms by which a sentence tells what somebody else said.</summary>
    public WordSet ReportingMood { get; }

    /// <summary>Words before a title, a name or a term in marks.</summary>
    public WordSet Works { get; }

    /// <summary>Words that are a name behind an article too.</summary>
    public WordSet ProperNames { get; }

    /// <summary>Articles that may tell whose the noun before them is ("ein Sprecher der Bahn").</summary>
    public WordSet GenitiveArticles { get; }

    /// <summary>Words around the name of an outlet that carried a quote.</summary>
    public OutletPhrases Outlets { get; }

    /// <summary>What the word files say of the word, else of the end of the compound that it is.</summary>
    public Lexicon.Entry Find(ReadOnlySpan<char> word)
    {
        if (_words.TryGetValue(word, out var entry))
        {
            return entry;
        }

        for (var length = Math.Min(_longestEnding, word.Length - ShortestCompound); length > ShortestCompound; length--)
        {
            if (_endings.TryGetValue(word[^length..], out var traits))
            {
                return new Lexicon.Entry(Word.None, traits, Frames.None);
            }
        }

        return default;
    }
}
