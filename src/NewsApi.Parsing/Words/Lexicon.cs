using System.Collections.Frozen;
using System.Text;

namespace NewsApi.Parsing.Words;

/// <summary>All word tables as one, asked once for every word of the text. Knows no upper and lower case.</summary>
internal static class Lexicon
{
    private static readonly string[] Files = ["English/grammar", "English/people", "English/first-names", "English/places", "English/organizations"];

    private static readonly FrozenDictionary<string, Entry> Entries = Build().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Lookup = Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordTable Table = new(Entries.Where(entry => entry.Key.Length <= WordWindow.Width && Ascii.IsValid(entry.Key)));

    /// <summary>What the tables say of the word; nothing where it stands in none.</summary>
    public static Entry Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var entry) ? entry : default;

    /// <summary>The same for a word whose key is known.</summary>
    public static Entry Find(WordKey word) => Table.Find(word);

    private static Dictionary<string, Entry> Build()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Enum.GetValues<Word>())
        {
            entries[word.ToString().ToLowerInvariant()] = new Entry(word, Traits.None, Frames.None);
        }

        foreach (var section in Files.SelectMany(WordFiles.Sections))
        {
            var traits = section.Flags<Traits>();
            foreach (var word in section.Words)
            {
                Add(entries, word, traits);
            }
        }

        foreach (var plural in entries.Where(entry => (entry.Value.Traits & Traits.Role) != 0).Select(entry => Plurals.Of(entry.Key)).OfType<string>().ToList())
        {
            if (!entries.ContainsKey(plural))
            {
                Add(entries, plural, Traits.Group);
            }
        }

        foreach (var (form, traits) in CueVerbs.Forms())
        {
            Add(entries, form, traits);
        }

        foreach (var (form, frames) in AttributionWords.Forms())
        {
            var known = entries.GetValueOrDefault(form);
            entries[form] = known with { Frames = known.Frames | frames };
        }

        return entries;
    }

    private static void Add(Dictionary<string, Entry> entries, string word, Traits traits)
    {
        entries.TryGetValue(word, out var known);
        entries[word] = known with { Traits = known.Traits | traits };
    }

    /// <summary>What the tables say of one word.</summary>
    internal readonly record struct Entry(Word Word, Traits Traits, Frames Frames)
    {
        public bool IsKnown => Traits is not Traits.None || Word is not Word.None || Frames is not Frames.None;
    }
}
