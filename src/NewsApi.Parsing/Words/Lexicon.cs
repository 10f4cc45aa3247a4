using System.Collections.Frozen;

namespace NewsApi.Parsing.Words;

/// <summary>The English word lists as one table, in which every word of a text is looked up once. Ignores case.</summary>
internal static class Lexicon
{
    private static readonly string[] Files =
        ["English/grammar", "English/people", "English/first-names", "English/places", "English/organizations"];

    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Entries =
        Build().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the lists say of the word; nothing where none has it.</summary>
    public static Entry Find(ReadOnlySpan<char> word) => Entries.TryGetValue(word, out var entry) ? entry : default;

    private static Dictionary<string, Entry> Build()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Enum.GetValues<Word>())
        {
            entries[word.ToString()] = new Entry(word, Traits.None, Frames.None);
        }

        foreach (var section in Files.SelectMany(WordFiles.Sections))
        {
            AddAll(entries, section.Words, section.Flags<Traits>());
        }

        var roles = entries.Where(entry => (entry.Value.Traits & Traits.Role) != 0).Select(entry => entry.Key);
        AddAll(entries, roles.Select(Plurals.Of).OfType<string>().Where(plural => !entries.ContainsKey(plural)).ToList(), Traits.Group);
        foreach (var (form, traits) in CueVerbs.Forms())
        {
            Add(entries, form, new Entry(Word.None, traits, Frames.None));
        }

        foreach (var (form, frames) in AttributionWords.Forms())
        {
            Add(entries, form, new Entry(Word.None, Traits.None, frames));
        }

        return entries;
    }

    private static void AddAll(Dictionary<string, Entry> entries, IEnumerable<string> words, Traits traits)
    {
        foreach (var word in words)
        {
            Add(entries, word, new Entry(Word.None, traits, Frames.None));
        }
    }

    private static void Add(Dictionary<string, Entry> entries, string word, Entry more)
    {
        var known = entries.GetValueOrDefault(word);
        entries[word] = known with { Traits = known.Traits | more.Traits, Frames = known.Frames | more.Frames };
    }

    /// <summary>What the word lists say of one word.</summary>
    internal readonly record struct Entry(Word Word, Traits Traits, Frames Frames)
    {
        public bool IsKnown => Traits is not Traits.None || Word is not Word.None || Frames is not Frames.None;
    }
}
