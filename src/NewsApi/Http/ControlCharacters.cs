using FluentValidation;

namespace NewsApi.Http;

/// <summary>Control characters in what clients send besides texts, which would break lists, feeds, tables and logs.</summary>
internal static class ControlCharacters
{
    /// <summary>Those that printed lines may have.</summary>
    public static readonly char[] OfPrint = ['\t', '\n', '\r'];

    /// <summary>Refuses control characters in names and keys. White space around the value is not stored.</summary>
    public static IRuleBuilderOptions<T, string?> NoControlCharacters<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(value => FindFault(value) is null).WithMessage((_, value) => FindFault(value)!);

    /// <summary>Refuses control characters other than tabs and line breaks in what is printed, which may have several lines.</summary>
    public static IRuleBuilderOptions<T, string?> NoneButLineBreaks<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(value => FindFault(value, OfPrint) is null).WithMessage((_, value) => FindFault(value, OfPrint)!);

    /// <summary>Names the first control character; null if there is none.</summary>
    public static string? FindFault(string? value, params char[] allowed)
    {
        var given = (value ?? "").TrimEnd();
        for (var at = given.Length - given.TrimStart().Length; at < given.Length; at++)
        {
            if (char.IsControl(given[at]) && !allowed.Contains(given[at]))
            {
                return $"Contains the control character U+{(int)given[at]:X4} at position {at}.";
            }
        }

        return null;
    }

    /// <summary>Removes control characters from what was found in a text or a page; line breaks become spaces.</summary>
    public static string Remove(string found) => found.Any(char.IsControl)
        ? string.Concat(found.Select(sign => !char.IsControl(sign) ? $"{sign}" : char.IsWhiteSpace(sign) ? " " : ""))
        : found;
}
