using NewsApi.Parsing.Quotations;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Gathers the names of an article into people and organisations: first the names of several words, then the single ones.</summary>
internal sealed class EntityTable
{
    private const int MostNamesakes = 12;

    private readonly ArticleReading _reading;
    private readonly Dictionary<string, int> _byName = [];
    private readonly Dictionary<string, List<int>> _byLast = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byFirst = [];
    private readonly Dictionary<string, int> _byMiddle = [];
    private readonly Dictionary<string, int> _organizations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _lasts;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _firsts;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _middles;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _organizationsByLast;

    private EntityTable(ArticleReading reading)
    {
        _reading = reading;
        _names = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        _lasts = _byLast.GetAlternateLookup<ReadOnlySpan<char>>();
        _firsts = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        _organizationsByLast = _organizations.GetAlternateLookup<ReadOnlySpan<char>>();
        _middles = _byMiddle.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static void Build(ArticleReading reading)
    {
        var table = new EntityTable(reading);
        foreach (var mention in reading.Mentions)
        {
            if (mention.End - mention.First > 1)
            {
                table.AddFull(mention);
            }
        }

        table.AddSingles(doubtful: false);
        table.AddSingles(doubtful: true);
    }

    private void AddSingles(bool doubtful)
    {
        foreach (var mention in _reading.Mentions)
        {
            if (mention.Entity < 0 && mention.IsDoubtful == doubtful)
            {
                AddSingle(mention);
            }
        }
    }

    private void AddFull(NameMention mention)
    {
        var name = _reading.Slice(mention.First, mention.End);
        if (!_names.TryGetValue(name, out var index))
        {
            index = SameFirstAndLast(mention);
            index = index < 0 ? Create(mention, name) : index;
            _byName[name.ToString()] = index;
        }

        Link(mention, index);
    }

    private int SameFirstAndLast(NameMention mention)
    {
        var first = _reading.Slice(mention.First, mention.First + 1);
        var last = Last(mention);
        if (mention.Kind is EntityKind.Organization or EntityKind.Place || !_lasts.TryGetValue(last, out var known))
        {
            return -1;
        }

        foreach (var index in known.Take(MostNamesakes))
        {
            var name = _reading.Entities[index].Name.AsSpan();
            if (name.StartsWith(first) || name.EndsWith(_reading.Slice(mention.First, mention.End)))
            {
                return index;
            }
        }

        return -1;
    }

    private ReadOnlySpan<char> Last(NameMention mention)
    {
        var t = mention.End - 1;
        while (t > mention.First && (_reading.Tokens[t].Has(Traits.NameSuffix) || _reading.Tokens[t].Kind is TokenKind.Comma))
        {
            t--;
        }

        return _reading.Slice(t, t + 1);
    }

    private int Create(NameMention mention, ReadOnlySpan<char> name)
    {
        var index = _reading.Entities.Count;
        _reading.Entities.Add(new Entity { Name = name.ToString(), Kind = mention.Kind, Sex = mention.Sex, Length = mention.End - mention.First });
        if (mention.Kind is EntityKind.Organization && mention.End - mention.First > 1)
        {
            _organizations[Last(mention).ToString()] = index;
        }

        if (mention.Kind is EntityKind.Person or EntityKind.Unknown)
        {
            var last = Last(mention).ToString();
            if (!_byLast.TryGetValue(last, out var list))
            {
                _byLast[last] = list = [];
            }

            list.Add(index);
            if (mention.End - mention.First > 1)
            {
                if (mention.Kind is EntityKind.Unknown && _reading.Tokens[mention.End - 1].Has(Traits.Place))
                {
                    return index;
                }

                _byFirst.TryAdd(_reading.Slice(mention.First, mention.First + 1).ToString(), index);
                for (var t = mention.First + 1; t < mention.End - 1; t++)
                {
                    _byMiddle.TryAdd(_reading.Slice(t, t + 1).ToString(), index);
                }
            }
        }

        return index;
    }

    private void AddSingle(NameMention mention)
    {
        var name = _reading.Slice(mention.First, mention.End);
        var index = -1;
        if ((mention.Kind is not EntityKind.Organization || IsShouted(mention)) && _lasts.TryGetValue(name, out var sameLast))
        {
            index = Choose(sameLast, mention);
        }

        index = index >= 0 ? index : Known(mention, name);
        if (index < 0)
        {
            if (mention.IsDoubtful && !IsLikely(mention))
            {
                Drop(mention);
                return;
            }

            index = Create(mention, name);
            _byName[name.ToString()] = index;
        }

        Link(mention, index);
    }

    // The very name; a given name; the last word of an organisation ("the Center"); the first of two surnames ("Ms. Ortega" for "Ana Ortega Ruiz").
    private int Known(NameMention mention, ReadOnlySpan<char> name)
    {
        var hasTitle = mention.First > mention.Whole;
        return _names.TryGetValue(name, out var index) ? index
            : (hasTitle || _reading.Tokens[mention.First].Has(Traits.FirstName)) && _firsts.TryGetValue(name, out index) ? index
            : !mention.IsDoubtful && _firsts.TryGetValue(name, out index) && _reading.Entities[index].Kind is EntityKind.Person ? index
            : mention.Kind is EntityKind.Organization ? !IsShouted(mention) && _organizationsByLast.TryGetValue(name, out index) ? index : -1
            : mention.Kind is not EntityKind.Place && _middles.TryGetValue(name, out index) ? index : -1;
    }

    private bool IsLikely(NameMention mention)
    {
        ref var token = ref _reading.Tokens[mention.First];
        return !token.Has(Traits.Nationality | Traits.Affiliation | Traits.Calendar | Traits.Group | Traits.Title | Traits.Role)
            && (mention.Kind is not EntityKind.Unknown || token.Has(Traits.FirstName) || StandsBesideCue(mention));
    }

    // A word that has a capital only because it opens a sentence.
    private void Drop(NameMention mention)
    {
        for (var t = mention.First; t < mention.End; t++)
        {
            _reading.Tokens[t].Mention = -1;
        }
    }

    // "WALLACE" as the label of a transcript; not "NATO".
    private bool IsShouted(NameMention mention) =>
        _reading.Tokens[mention.First].Has(Traits.AllCapitals) && !_reading.Tokens[mention.First].Has(Traits.Organization | Traits.Outlet);

    // Of several with one surname: whom the honorific allows, then who is named most often.
    private int Choose(List<int> known, NameMention mention)
    {
        var best = -1;
        foreach (var index in known.Take(MostNamesakes))
        {
            var entity = _reading.Entities[index];
            if (mention.Sex is not Sex.Unknown && mention.First > mention.Whole && entity.Sex is not Sex.Unknown && entity.Sex != mention.Sex)
            {
                continue;
            }

            if (best < 0 || entity.Count > _reading.Entities[best].Count)
            {
                best = index;
            }
        }

        return best;
    }

    private void Link(NameMention mention, int index)
    {
        mention.Entity = index;
        var entity = _reading.Entities[index];
        entity.Count++;
        var name = _reading.Slice(mention.First, mention.End);
        if (mention.End - mention.First > entity.Length && entity.Kind is not EntityKind.Organization)
        {
            entity.Aliases.Add(entity.Name);
            (entity.Name, entity.Length) = (name.ToString(), mention.End - mention.First);
        }
        else if (!name.SequenceEqual(entity.Name) && !Roles.Knows(entity.Aliases, name))
        {
            entity.Aliases.Add(name.ToString());
        }

        entity.Kind = entity.Kind is EntityKind.Unknown or EntityKind.Place && mention.Kind is EntityKind.Person ? EntityKind.Person : entity.Kind;
        entity.Sex = entity.Sex is Sex.Unknown && mention.End - mention.First >= entity.Length || mention.First > mention.Whole && mention.Sex is not Sex.Unknown ? mention.Sex : entity.Sex;
        entity.Speaks |= StandsBesideCue(mention);
        Roles.Add(_reading, entity, mention);
    }

    private bool StandsBesideCue(NameMention mention) =>
        mention.End < _reading.Tokens.Count && _reading.Tokens[mention.End].Has(Traits.CueFinite)
        || mention.Whole > 0 && _reading.Tokens[mention.Whole - 1].Has(Traits.CueFinite);
}
