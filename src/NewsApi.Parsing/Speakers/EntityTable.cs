using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Gathers the names of an article into people and organisations: first the names of several words, then the single ones.
/// </summary>
internal sealed class EntityTable(ArticleReading reading)
{
    private const int MostNamesakes = 12;

    private readonly NameIndex _index = new(reading);
    private readonly LikelyNames _likely = new(reading);

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
        foreach (var mention in reading.Mentions)
        {
            if (mention.Entity < 0 && mention.IsDoubtful == doubtful)
            {
                AddSingle(mention);
            }
        }
    }

    private void AddFull(NameMention mention)
    {
        var name = NameOf(mention);
        if (!_index.TryFindWhole(name, out var index))
        {
            index = SameFirstAndLast(mention);
            index = index < 0 ? Create(mention, name) : index;
            _index.AddWhole(name, index);
        }

        reading.Entities[index].FullNames++;
        Link(mention, index);
    }

    // A nickname is no part of the name.
    private ReadOnlySpan<char> NameOf(NameMention mention)
    {
        var name = reading.Slice(mention.First, mention.End);
        return mention.Length > 3 && HasNickname(mention) ? Nickname.Without(name) : name;
    }

    private bool HasNickname(NameMention mention)
    {
        var t = mention.First;
        while (t < mention.End && reading.Tokens[t].Kind is not (TokenKind.Mark or TokenKind.Open))
        {
            t++;
        }

        return t < mention.End;
    }

    private int SameFirstAndLast(NameMention mention)
    {
        if (mention.Kind is EntityKind.Organization or EntityKind.Place)
        {
            return -1;
        }

        var first = reading.Slice(mention.First, mention.First + 1);
        var comparison = reading.Tokens[mention.First].Has(Traits.NameParticle)
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
        var index = _index.FirstWithLast(_index.Last(mention));
        for (var seen = 0; index >= 0 && seen < MostNamesakes; index = reading.Entities[index].Namesake, seen++)
        {
            var name = reading.Entities[index].Name.AsSpan();
            if (PersonName.AreOthers(name, NameOf(mention)))
            {
                continue;
            }

            if (name.StartsWith(first) || name.EndsWith(reading.Slice(mention.First, mention.End), comparison))
            {
                return index;
            }
        }

        return -1;
    }

    private int Create(NameMention mention, ReadOnlySpan<char> name)
    {
        var index = reading.Entities.Count;
        reading.Entities.Add(new Entity
        {
            Name = name.ToString(),
            Kind = mention.Kind,
            Sex = mention.Sex,
            Length = mention.Length,
            FirstSentence = reading.Tokens[mention.First].Sentence,
        });
        _index.Add(mention, index);
        return index;
    }

    private void AddSingle(NameMention mention)
    {
        var name = NameOf(mention);
        var index = mention.Kind is not EntityKind.Organization || IsShouted(mention) ? Choose(_index.FirstWithLast(name), mention) : -1;
        index = index >= 0 ? index : _index.FindSingle(mention, _likely.StandsBesideCue(mention));
        if (index < 0)
        {
            if (mention.IsDoubtful && !_likely.IsLikely(mention))
            {
                Drop(mention);
                return;
            }

            index = Create(mention, name);
            _index.AddWhole(name, index);
        }

        Link(mention, index);
    }

    // A word that has a capital only because it opens a sentence.
    private void Drop(NameMention mention)
    {
        for (var t = mention.First; t < mention.End; t++)
        {
            reading.Tokens[t].Mention = -1;
        }
    }

    // "WALLACE" as the label of a transcript; not "NATO".
    private bool IsShouted(NameMention mention) =>
        reading.Tokens[mention.First].Has(Traits.AllCapitals) && !reading.Tokens[mention.First].Has(Traits.Organization | Traits.Outlet);

    // Of several with one surname: whom the honorific allows, then who is named most often.
    private int Choose(int index, NameMention mention)
    {
        var (best, other) = (-1, -1);
        for (var seen = 0; index >= 0 && seen < MostNamesakes; index = reading.Entities[index].Namesake, seen++)
        {
            var entity = reading.Entities[index];
            if (mention.Sex is not Sex.Unknown
                && mention.First > mention.Whole
                && entity.Sex is not Sex.Unknown
                && entity.Sex != mention.Sex)
            {
                continue;
            }

            other = best >= 0 && AreAlike(entity, reading.Entities[best]) ? index : other;
            if (best < 0 || entity.Count > reading.Entities[best].Count)
            {
                best = index;
            }
        }

        mention.OtherEntity = other >= 0 && other != best && AreAlike(reading.Entities[other], reading.Entities[best]) ? other : -1;
        return best;
    }

    // Two people named in full equally often, in one sentence or both with words of their own: neither is the one of the article.
    private static bool AreAlike(Entity one, Entity other) =>
        (one.FirstSentence == other.FirstSentence || one.Speaks && other.Speaks) && one.FullNames == other.FullNames
        && one.Kind is EntityKind.Person && other.Kind is EntityKind.Person;

    private void Link(NameMention mention, int index)
    {
        mention.Entity = index;
        var entity = reading.Entities[index];
        entity.Count++;
        AddName(entity, mention);
        if (entity.Kind is EntityKind.Unknown or EntityKind.Place && mention.Kind is EntityKind.Person)
        {
            entity.Kind = EntityKind.Person;
        }

        // The sex of the longest name, or what an honorific tells.
        var isLongest = entity.Sex is Sex.Unknown && mention.Length >= entity.Length;
        if (isLongest || mention.First > mention.Whole && mention.Sex is not Sex.Unknown)
        {
            entity.Sex = mention.Sex;
        }

        entity.Speaks |= _likely.StandsBesideCue(mention);
        Roles.Add(reading, entity, mention);
    }

    // The longest form is the name, all others are aliases.
    private void AddName(Entity entity, NameMention mention)
    {
        var name = NameOf(mention);
        if (mention.End - mention.First > entity.Length && entity.Kind is not EntityKind.Organization)
        {
            entity.Aliases.Add(entity.Name);
            (entity.Name, entity.Length) = (name.ToString(), mention.End - mention.First);
        }
        else if (!name.SequenceEqual(entity.Name) && !Roles.Knows(entity.Aliases.AsSpan(), name))
        {
            entity.Aliases.Add(name.ToString());
        }
    }
}
