using FluentValidation;

namespace NewsApi.Http;

/// <summary>Control characters in what clients send besides texts, which would break lists, feeds, tables and logs.</summary>
internal static class ControlCharacters
{
    /// <summary>Those that printed lines may have.</summary>
    public static readonly char[] OfPrint = ['\t', '\n', '\r'];

    /// <summary>Refuses control characters in names and keys. White space around the value must not be stored.</summary>
    public static IRuleBuilderOptions<T, string?> NoControlCharacters<T>(this IRuleBuilder<T, string?> rule) => rule.Without([]);

    /// <summary>Refuses control characters other than tabs and line breaks in what is printed, which may have several lines.</summary>
    public static IRuleBuilderOptions<T, string?> NoneButLineBreaks<T>(this IRuleBuilder<T, string?> rule) => rule.Without(OfPrint);

    /// <summary>Names the first control character; null if there is none.</summary>
    public static string? FindFault(string? value, params char[] allowed)
    {
        for (var at = 0; at < value?.Length; at++)
        {
            if (char.IsControl(value[at]) && !allowed.Contains(value[at]))
            {
                return $"Contains the control character U+{(int)value[at]:X4} at position {at}.";
            }
        }

        return null;
    }

    /// <summary>Removes control characters from what was found in a text or a page; line breaks become spaces.</summary>
    public static string Remove(string found) => found.Any(char.IsControl)
        ? string.Concat(found.Select(sign => !char.IsControl(sign) ? $"{sign}" : char.IsWhiteSpace(sign) ? " " : ""))
        : found;

    private static IRuleBuilderOptions<T, string?> Without<T>(this IRuleBuilder<T, string?> rule, char[] allowed) => rule
        .Must(value => FindFault(Blank(value), allowed) is null).WithMessage((_, value) => FindFault(Blank(value), allowed)!);

    // The value without the white space around it; the positions stay.
    private static string? Blank(string? value) => value?.Trim().PadLeft(value.TrimEnd().Length);
}
