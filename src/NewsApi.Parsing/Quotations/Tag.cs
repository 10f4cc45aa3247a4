using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>The words that mark a quotation as somebody's: a cue, and its subject.</summary>
/// <param name="Rule">The rule that found them.</param>
/// <param name="CueFirst">The first token of the cue.</param>
/// <param name="CueEnd">One past its last token.</param>
/// <param name="Source">Who says it; null where the text has no subject.</param>
/// <param name="IsStrong">Whether the cue can do nothing but report these words.</param>
internal readonly record struct Tag(string Rule, int CueFirst, int CueEnd, Source? Source, bool IsStrong);
