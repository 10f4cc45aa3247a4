namespace NewsApi.Parsing.Quotations;

/// <summary>The words that tell who said a quotation: source, cue, and the rule that found them.</summary>
/// <param name="Source">The words for the speaker.</param>
/// <param name="CueFirst">First token of the cue; -1 where there is none.</param>
/// <param name="CueEnd">One past the last token of the cue.</param>
/// <param name="Rule">The name of the rule.</param>
internal readonly record struct Tag(Source Source, int CueFirst, int CueEnd, string Rule)
{
    public bool Found => Rule is not null;
}

/// <summary>A noun phrase that stands for a speaker.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Head">The token that says most: the noun of a description, the first token of a name.</param>
internal readonly record struct Source(SourceKind Kind, int First, int End, int Head)
{
    public bool Found => Kind is not SourceKind.None;
}

internal enum SourceKind : byte
{
    None,
    Name,
    Pronoun,
    Description,
    Group,
}
