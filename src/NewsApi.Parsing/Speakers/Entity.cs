using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>A person or an organisation of the article, under all its names.</summary>
internal sealed class Entity
{
    /// <summary>How many roles and attributes are kept.</summary>
    public const int MostRoles = 8;

    public LazyList<string> Aliases;

    /// <summary>Titles and roles as printed.</summary>
    public LazyList<string> Roles;

    /// <summary>The keys of the nouns that say what the person is ("senator").</summary>
    public LazyList<int> RoleKeys;

    /// <summary>The keys of the countries, states and parties the person belongs to.</summary>
    public LazyList<(int Key, Traits Kind)> Attributes;

    /// <summary>The keys of the nouns that say whose the person is ("his wife"), each with the token of the owner.</summary>
    public LazyList<(int Key, int Owner)> Relations;

    public required string Name { get; set; }

    public required EntityKind Kind { get; set; }

    public Sex Sex { get; set; }

    /// <summary>How many tokens the fullest name has.</summary>
    public int Length { get; set; }

    public int Count { get; set; }

    /// <summary>How often it was named by several words.</summary>
    public int FullNames { get; set; }

    /// <summary>The sentence of its first name.</summary>
    public int FirstSentence { get; init; }

    /// <summary>The next with the same last name; -1 where there is none.</summary>
    public int Namesake { get; set; } = -1;

    /// <summary>Whether a cue verb stands right beside one of its names.</summary>
    public bool Speaks { get; set; }

    /// <summary>Whether it was the subject of a cue verb so far.</summary>
    public bool IsSaying { get; set; }

    /// <summary>How salient the entity is, as of <see cref="SalientAt"/>.</summary>
    public double Salience { get; set; }

    public int SalientAt { get; set; }

    /// <summary>The last pronoun that can hardly mean the entity.</summary>
    public int MarkedAt { get; set; } = -1;

    /// <summary>How likely it still is that this pronoun means the entity.</summary>
    public double Likeliness { get; set; }

    public int Age { get; set; }

    /// <summary>The key of the office by which it was last meant without its name ("the director"); zero for none.</summary>
    public int CalledOffice { get; set; }

    /// <summary>Whether it is somebody without a name ("a spokesman"), to whom later words may refer.</summary>
    public bool IsAnonymous { get; init; }

    public ParsedSpeaker? Speaker { get; set; }
}
