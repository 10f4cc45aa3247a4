namespace NewsApi.Parsing.Grammar;

/// <summary>A name at one place of the text.</summary>
internal sealed class NameMention
{
    /// <summary>First token of the name, after its titles.</summary>
    public required int First { get; init; }

    public required int End { get; init; }

    public int Length => End - First;

    /// <summary>First token of the titles and affiliations before the name; <see cref="First"/> where there are none.</summary>
    public required int Whole { get; init; }

    /// <summary>Whether it is a single word that may be no name: at the start of a sentence, or an adjective ("Black").</summary>
    public bool IsDoubtful { get; init; }

    public required EntityKind Kind { get; set; }

    public Sex Sex { get; set; }

    /// <summary>Index of the entity; -1 until known.</summary>
    public int Entity { get; set; } = -1;

    /// <summary>Index of the entity that it means about as likely, a namesake; -1 where there is none.</summary>
    public int OtherEntity { get; set; } = -1;
}
