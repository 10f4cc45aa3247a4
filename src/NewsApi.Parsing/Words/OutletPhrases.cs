namespace NewsApi.Parsing.Words;

/// <summary>The words of a language around the name of an outlet that carried a quote.</summary>
internal sealed class OutletPhrases(IReadOnlyList<WordSection> sections)
{
    private static readonly (string Section, OutletPhrase Kind)[] Kinds =
    [
        ("outlet phrases", OutletPhrase.Any),
        ("outlet phrases behind cues", OutletPhrase.BehindCue),
        ("outlet phrases before verbs", OutletPhrase.BeforeVerb),
    ];

    private readonly List<(OutletPhrase Kind, PhraseSet Phrases)> _phrases =
        [.. Kinds.Select(kind => (kind.Kind, new PhraseSet(sections.Lines(kind.Section))))];

    /// <summary>The names of the sections that it reads.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. Kinds.Select(kind => kind.Section), "outlet verbs", "outlet nouns"];

    /// <summary>Verbs whose subject is the outlet ("berichtet die dpa", "según informó EFE").</summary>
    public WordSet Verbs { get; } = WordSet.AnyCase(sections.Words("outlet verbs"));

    /// <summary>Nouns between an article and the name ("der Nachrichtenagentur AFP").</summary>
    public WordSet Nouns { get; } = WordSet.AnyCase(sections.Words("outlet nouns"));

    /// <summary>The kind of the longest phrase that ends with the token, and its first token.</summary>
    public OutletPhrase Find(TokenList tokens, string text, int last, out int first)
    {
        var (kind, longest) = (OutletPhrase.None, 0);
        foreach (var (one, phrases) in _phrases)
        {
            var length = phrases.LengthUpTo(tokens, text, last);
            (kind, longest) = length > longest ? (one, length) : (kind, longest);
        }

        first = last + 1 - longest;
        return kind;
    }
}

/// <summary>Where the words before the name of an outlet tell that it carried the quote.</summary>
internal enum OutletPhrase
{
    None,

    /// <summary>Anywhere: "laut", "in einem Interview mit".</summary>
    Any,

    /// <summary>Behind a verb of saying, or before it where they open the sentence: "sagte sie der".</summary>
    BehindCue,

    /// <summary>Before a verb of the outlet: "wie die dpa unter Berufung auf den Rat meldet".</summary>
    BeforeVerb,
}
