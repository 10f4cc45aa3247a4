using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>The names of an article by their parts: whole, first, middle, last, initials.</summary>
internal sealed class NameIndex
{
    private const int LeastInitials = 3;

    // About so often is a name said, so that tables seldom grow.
    private const int MentionsOfName = 3;

    private readonly ArticleReading _reading;
    private readonly Dictionary<string, (int First, int Last)>.AlternateLookup<ReadOnlySpan<char>> _lasts;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _firsts;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _middles;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bodies;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _initials;

    public NameIndex(ArticleReading reading)
    {
        _reading = reading;
        var names = reading.Mentions.Count / MentionsOfName;
        _lasts = new Dictionary<string, (int First, int Last)>(names, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _names = Table(StringComparer.Ordinal, names);
        _firsts = Table(StringComparer.Ordinal, names);
        _middles = Table(StringComparer.Ordinal);
        _bodies = Table(StringComparer.OrdinalIgnoreCase);
        _initials = Table(StringComparer.Ordinal);
    }

    public bool TryFindWhole(ReadOnlySpan<char> name, out int index) => _names.TryGetValue(Folded(name), out index);

    /// <summary>The first whose last name it is, who tells of the next; -1 where there is none.</summary>
    public int FirstWithLast(ReadOnlySpan<char> name) => _lasts.TryGetValue(Folded(name), out var known) ? known.First : -1;

    public void AddWhole(ReadOnlySpan<char> name, int index) => _names[Folded(name)] = index;

    public void Add(NameMention mention, int index)
    {
        var isLong = mention.End - mention.First > 1;
        if (isLong && mention.Kind is not EntityKind.Person)
        {
            AddInitials(mention, index);
        }

        if (mention.Kind is EntityKind.Organization && isLong)
        {
            _bodies[Last(mention)] = index;
        }

        if (mention.Kind is EntityKind.Organization or EntityKind.Place)
        {
            return;
        }

        var last = Folded(Last(mention));
        AddLast(last, index);
        if (isLong && !(mention.Kind is EntityKind.Unknown && _reading.Tokens[mention.End - 1].Has(Traits.Place)))
        {
            AddParts(mention, last, index);
        }
    }

    /// <summary>The last word of a name, but for "Jr.".</summary>
    public ReadOnlySpan<char> Last(NameMention mention)
    {
        var t = mention.End - 1;
        while (t > mention.First && (_reading.Tokens[t].Has(Traits.NameSuffix) || _reading.Tokens[t].Kind is TokenKind.Comma))
        {
            t--;
        }

        return _reading.WordAt(t);
    }

    /// <summary>
    /// The very name; a given name; the last word of an organisation ("the Center"); initials ("NRA"); the first of two
    /// surnames ("Ms. Ortega" for "Ana Ortega Ruiz").
    /// </summary>
    public int FindSingle(NameMention mention, bool isSpeaker)
    {
        var name = Folded(_reading.Slice(mention.First, mention.End));
        ref var token = ref _reading.Tokens[mention.First];
        if (_names.TryGetValue(name, out var index) || token.Has(Traits.AllCapitals) && _initials.TryGetValue(name, out index))
        {
            return index;
        }

        if (_firsts.TryGetValue(name, out index)
            && (mention.First > mention.Whole || token.Has(Traits.FirstName) || IsGivenName(mention, index, isSpeaker)))
        {
            return index;
        }

        return mention.Kind is EntityKind.Organization ? !token.Has(Traits.AllCapitals) && _bodies.TryGetValue(name, out index) ? index : -1
            : mention.Kind is not EntityKind.Place && _middles.TryGetValue(name, out index) ? index : -1;
    }

    // An unknown word that opens a name of two words: a given name, or a surname that stands first.
    private bool IsGivenName(NameMention mention, int index, bool isSpeaker) =>
        _reading.Entities[index].Kind is EntityKind.Person
            ? !mention.IsDoubtful || isSpeaker || mention.Kind is EntityKind.Person
            : _reading.Entities[index].Kind is EntityKind.Unknown && (isSpeaker || mention.Kind is EntityKind.Person);

    private void AddParts(NameMention mention, ReadOnlySpan<char> last, int index)
    {
        _firsts.TryAdd(_reading.Slice(mention.First, mention.First + 1), index);
        for (var t = mention.First + 1; t < mention.End - 1; t++)
        {
            _middles.TryAdd(_reading.WordAt(t), index);
        }

        // "Holm" for "Holm-Brandt", "Rashid" for "al-Rashid".
        if (last.IndexOf('-') is > 0 and var hyphen)
        {
            _middles.TryAdd(char.IsLower(last[0]) ? last[(hyphen + 1)..] : last[..hyphen], index);
        }
    }

    private void AddLast(ReadOnlySpan<char> last, int index)
    {
        if (_lasts.TryGetValue(last, out var known))
        {
            _reading.Entities[known.Last].Namesake = index;
            _lasts[last] = (known.First, index);
            return;
        }

        _lasts[last] = (index, index);
    }

    // Names that differ by their apostrophe only are equal: "O'Hara", "O’Hara".
    private static ReadOnlySpan<char> Folded(ReadOnlySpan<char> name) =>
        name.Contains('’') ? name.ToString().Replace('’', '\'') : name;

    // "National Roof Association": NRA.
    private void AddInitials(NameMention mention, int index)
    {
        Span<char> initials = stackalloc char[12];
        var length = 0;
        for (var t = mention.First; t < mention.End && length < initials.Length; t++)
        {
            if (_reading.Tokens[t].IsCapital)
            {
                initials[length++] = _reading.Text[_reading.Tokens[t].Start];
            }
        }

        if (length >= LeastInitials)
        {
            _initials.TryAdd(initials[..length], index);
        }
    }

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Table(StringComparer comparer, int capacity = 0) =>
        new Dictionary<string, int>(capacity, comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
