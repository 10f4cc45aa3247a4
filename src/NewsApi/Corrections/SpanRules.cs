using NewsApi.Http;

namespace NewsApi.Corrections;

/// <summary>What is required of the spans of a quote that a client sends.</summary>
internal static class SpanRules
{
    /// <summary>Whether no span is empty, and none begins before the end of the one before.</summary>
    public static bool AreInOrder(IReadOnlyList<SpanResponse> spans) =>
        spans.All(span => span is not null && span.Start >= 0 && span.Start < span.End)
        && spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);

    /// <summary>Whether a range is in a text, and begins and ends between characters.</summary>
    public static bool IsRange(string text, int start, int end) =>
        start >= 0 && start <= end && end <= text.Length && !IsWithinCharacter(text, start) && !IsWithinCharacter(text, end);

    private static bool IsWithinCharacter(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]);
}
