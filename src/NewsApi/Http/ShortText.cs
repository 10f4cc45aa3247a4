namespace NewsApi.Http;

/// <summary>Shortens texts that clients sent, for messages and columns of limited length.</summary>
internal static class ShortText
{
    /// <summary>The text, or its first <paramref name="length"/> UTF-16 code units and an ellipsis.</summary>
    public static string Of(string? text, int length) => text?.Length > length ? Cut(text, length) + "…" : text ?? "";

    /// <summary>At most <paramref name="length"/> UTF-16 code units of a text; a surrogate pair is not split.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
