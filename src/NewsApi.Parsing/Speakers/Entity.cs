namespace NewsApi.Parsing.Speakers;

/// <summary>A person or an organisation of the article, under whatever names it appears.</summary>
internal sealed class Entity(string name, EntityKind kind)
{
    /// <summary>The fullest name so far, without titles.</summary>
    public string Name { get; set; } = name;

    public EntityKind Kind { get; set; } = kind;

    public Sex Sex { get; set; }

    /// <summary>The last word of the name: what articles call a person by after the first time.</summary>
    public string LastName { get; set; } = "";

    public string FirstName { get; set; } = "";

    /// <summary>Other forms of the name that the article uses.</summary>
    public List<string> Aliases { get; } = [];

    /// <summary>Roles as printed, before or behind the name.</summary>
    public List<string> Roles { get; } = [];

    public int MentionCount { get; set; }

    public int FirstPassage { get; set; }
}

internal enum EntityKind : byte
{
    Unknown,
    Person,
    Organization,
}

/// <summary>A place where an article names an entity.</summary>
/// <param name="First">The first token of the name.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Lead">The first token of the title or role before the name; <paramref name="First"/> where there is none.</param>
/// <param name="Entity">Who is named.</param>
internal readonly record struct NameMention(int First, int End, int Lead, Entity Entity);
