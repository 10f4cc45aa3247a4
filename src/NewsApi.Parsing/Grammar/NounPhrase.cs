namespace NewsApi.Parsing.Grammar;

/// <summary>A noun phrase that may stand for a speaker.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Head">The token that says most: the noun of a description, the first token of a name.</param>
internal readonly record struct NounPhrase(PhraseKind Kind, int First, int End, int Head)
{
    public bool Found => Kind is not PhraseKind.None;

    /// <summary>The phrase of a name without its titles.</summary>
    public static NounPhrase Of(NameMention mention) => new(PhraseKind.Name, mention.First, mention.End, mention.First);
}

/// <summary>What a <see cref="NounPhrase"/> is.</summary>
internal enum PhraseKind : byte
{
    None,
    Name,
    Pronoun,
    Description,
    Group,
}
