using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>How well a person fits a description: by the noun, by country, state and party, by sex and age.</summary>
internal sealed class DescriptionFit
{
    private const double Same = 4;

    private const double Other = 0.15;

    private static readonly List<(int Key, Traits Kind)> Nothing = [];

    private readonly List<(int Key, Traits Kind)>? _attributes;
    private readonly ArticleReading _reading;
    private readonly int _owner;
    private readonly Sex _sex;
    private readonly int _age;
    private readonly bool _meansAnybody;
    private readonly bool _isAttribute;

    /// <param name="reading">What is known of the article.</param>
    /// <param name="description">The words.</param>
    /// <param name="owner">The token of "his" or of the "'s" before them; -1 after an article.</param>
    public DescriptionFit(ArticleReading reading, Description description, int owner)
    {
        _reading = reading;
        _owner = owner;
        ref var head = ref reading.Tokens[description.Head];
        Key = RoleNouns.KeyOf(reading.Slice(description.Head, description.Head + 1));
        _sex = head.Has(Traits.MaleWord) ? Sex.Male : head.Has(Traits.FemaleWord) ? Sex.Female : Sex.Unknown;
        _age = AgeOf(reading, description);
        _meansAnybody = owner < 0 && reading.Slice(description.Head, description.Head + 1) is "man" or "woman" or "boy" or "girl"
            || owner < 0 && head.Kind is TokenKind.Number;
        _isAttribute = head.Has(Attributes.Any);
        for (var t = description.First; t < description.End; t++)
        {
            IsVice |= RoleNouns.IsVice(reading.WordAt(t));
            if (reading.Tokens[t].Has(Attributes.Any))
            {
                (_attributes ??= []).Add((Attributes.KeyOf(reading.WordAt(t)), reading.Tokens[t].Traits & Attributes.Any));
            }
        }
    }

    public int Key { get; }

    /// <summary>Whether it is the role of a deputy ("the vice president").</summary>
    public bool IsVice { get; }

    /// <summary>
    /// Zero where the person does not fit; one for a person of the role; more where a country, a state or a party agrees.
    /// </summary>
    public double Of(Entity entity)
    {
        if (!IsOpenTo(entity) || entity.Kind is EntityKind.Place or EntityKind.Organization)
        {
            return 0;
        }

        if (_owner >= 0)
        {
            return IsRelated(entity) ? 1 : 0;
        }

        var (agree, clash) = Compare(entity);
        var hasRole = _meansAnybody ? IsAnybody(entity) : HasRole(entity);
        if (!hasRole && !(_isAttribute && agree > 0))
        {
            return 0;
        }

        var age = _age > 0 && entity.Age == _age ? 4 : 1;
        return (hasRole ? 1 : 0.5) * age * (agree > 0 ? Same * agree : 1) * (clash > 0 ? Other : 1);
    }

    // "the man", "the woman"
    private bool IsAnybody(Entity entity) =>
        (entity.Kind is EntityKind.Person || _age > 0 && entity.Age == _age)
        && (_sex is Sex.Unknown || entity.Sex == _sex || entity is { IsAnonymous: true, Sex: Sex.Unknown });

    /// <summary>Whether nothing known of the person speaks against it.</summary>
    public bool IsOpenTo(Entity entity) =>
        (_sex is Sex.Unknown || entity.Sex is Sex.Unknown || _sex == entity.Sex) && (_age == 0 || entity.Age == 0 || _age == entity.Age);

    private (int Agree, int Clash) Compare(Entity entity)
    {
        var (agree, clash) = (0, 0);
        foreach (var (key, kind) in _attributes ?? Nothing)
        {
            var (same, other) = (false, false);
            foreach (var (known, knownKind) in entity.Attributes.AsSpan())
            {
                same |= known == key;
                other |= known != key && (knownKind & kind & ~Traits.Place) != 0;
            }

            agree += same ? 1 : 0;
            clash += other && !same ? 1 : 0;
        }

        return (agree, clash);
    }

    // "his wife" after "his wife, Ida Holm": the same noun, and no other owner.
    private bool IsRelated(Entity entity)
    {
        foreach (var (key, owner) in entity.Relations.AsSpan())
        {
            if (key == Key && (EntityAt(owner) < 0 || EntityAt(_owner) < 0 || EntityAt(owner) == EntityAt(_owner)))
            {
                return true;
            }
        }

        return false;
    }

    // Whom "his" means, or the name before "'s".
    private int EntityAt(int token)
    {
        var owner = _reading.Tokens[token].Kind is TokenKind.PossessiveEnding ? token - 1 : token;
        return _reading.Tokens[owner].Mention is >= 0 and var m ? _reading.Mentions[m].Entity : _reading.Tokens[owner].Referent;
    }

    private bool HasRole(Entity entity)
    {
        var (role, vice) = (false, false);
        foreach (var known in entity.RoleKeys.AsSpan())
        {
            role |= RoleNouns.MayName(Key, known);
            vice |= known == RoleNouns.Vice;
        }

        return role && (vice || !IsVice);
    }

    private static int AgeOf(ArticleReading reading, Description description)
    {
        for (var t = description.First; t <= description.Head; t++)
        {
            if (AgeWord.Is(reading, t) && int.TryParse(reading.WordAt(t)[..^9], out var age))
            {
                return age;
            }
        }

        return 0;
    }
}
