namespace NewsApi.Parsing.Words;

/// <summary>Makes the table of a language from the sections of its word file.</summary>
/// <remarks>
/// A section is named after the traits of its words; "words" holds the English words of the rules with those of the language
/// ("He: er"); "endings …" holds last parts of compounds. Given names are those of the English lists.
/// </remarks>
internal static class LanguageWords
{
    private const string EndingsOf = "endings ";

    private static readonly HashSet<string> Others =
    [
        "tag", "rules", "small words", "words", "source nouns", "source behind", "according phrases", "reporting mood", "works",
        "proper names", "genitive articles", "", .. OutletPhrases.Sections,
    ];

    public static Dictionary<string, Lexicon.Entry> Entries(IReadOnlyList<WordSection> sections)
    {
        var entries = new Dictionary<string, Lexicon.Entry>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in WordFiles.Sections("English/first-names").Concat(sections.Where(IsOfTraits)))
        {
            var traits = section.Flags<Traits>();
            foreach (var word in section.Words)
            {
                var known = entries.GetValueOrDefault(word);
                entries[word] = known with { Traits = known.Traits | traits };
            }
        }

        foreach (var line in sections.Lines("words"))
        {
            var parts = line.Split(':');
            foreach (var word in WordSection.Split(parts[1]))
            {
                entries[word] = entries.GetValueOrDefault(word) with { Word = Enum.Parse<Word>(parts[0]) };
            }
        }

        return entries;
    }

    public static Dictionary<string, Traits> Endings(IReadOnlyList<WordSection> sections)
    {
        var endings = new Dictionary<string, Traits>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in sections.Where(section => section.Name.StartsWith(EndingsOf, StringComparison.Ordinal)))
        {
            var traits = (section with { Name = section.Name[EndingsOf.Length..] }).Flags<Traits>();
            foreach (var word in section.Words)
            {
                endings[word] = endings.GetValueOrDefault(word) | traits;
            }
        }

        return endings;
    }

    private static bool IsOfTraits(WordSection section) =>
        !Others.Contains(section.Name) && !section.Name.StartsWith(EndingsOf, StringComparison.Ordinal);
}
