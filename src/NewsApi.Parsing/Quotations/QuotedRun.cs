namespace NewsApi.Parsing.Quotations;

/// <summary>A stretch between quotation marks in one paragraph.</summary>
/// <param name="Inner">The words inside the marks, without white space at their ends.</param>
/// <param name="Outer">From the opening mark to the closing one.</param>
/// <param name="GoesOn">Whether it has no closing mark because the next paragraph goes on with it.</param>
internal readonly record struct QuotedRun(TextSpan Inner, TextSpan Outer, bool GoesOn);
