using System.Text.Json;

namespace NewsApi.Http;

/// <summary>Describes errors in JSON bodies without the .NET type names that the serializer's messages contain.</summary>
internal static class JsonErrors
{
    // How the serializer's message begins; it has no other sign of it.
    private const string Repeated = "Duplicate property";

    /// <summary>The invalid member ("body" for the whole body), and what is expected.</summary>
    public static (string Member, string Message) Describe(JsonException error, Type request)
    {
        var member = (error.Path ?? "").TrimStart('$').TrimStart('.');
        var name = member.Split('.', '[')[0];
        var known = request.GetProperties().FirstOrDefault(
            property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

        // An inner exception of the reader means malformed JSON.
        if (error.InnerException is JsonException)
        {
            return ("body", $"The body is not valid JSON: see line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.");
        }

        if (name.Length == 0)
        {
            return ("body", "The body must be a JSON object without repeated members.");
        }

        return (member, known is null ? "The member is unknown."
            : error.Message.StartsWith(Repeated, StringComparison.Ordinal) ? "Must not be repeated."
            : $"Must be {KindOf(known.PropertyType)}.");
    }

    private static string KindOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => "a string of valid Unicode",
        var flag when flag == typeof(bool) => "true or false",
        { IsEnum: true } names => $"one of {EnumNames.Of(names)}",
        { IsPrimitive: true } => "a number",
        var list when list.IsAssignableTo(typeof(System.Collections.IEnumerable)) =>
            list.GenericTypeArguments is [{ IsPrimitive: true }] ? "an array of numbers" : "an array of strings",
        _ => "an object",
    };
}
