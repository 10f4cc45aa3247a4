using System.Reflection;
using System.Text.Json;
using NewsApi.Settings;

namespace NewsApi.Http;

/// <summary>Describes errors in JSON bodies without the .NET type names that the serializer's messages contain.</summary>
internal static class JsonErrors
{
    // How the serializer's message begins; it has no other sign of it.
    private const string Repeated = "Duplicate property";

    // In the reader's message; it has no other sign of it.
    private const string TooDeep = "maximum configured depth";

    /// <summary>The invalid member ("body" for the whole body), and what is expected.</summary>
    public static (string Member, string Message) Describe(JsonException error, Type request)
    {
        var member = (error.Path ?? "").TrimStart('$').TrimStart('.');
        var known = Find(request, member.Split('.'));

        // The reader's own exception, also as an inner one, means malformed JSON.
        if (error.InnerException is JsonException || error.GetType() != typeof(JsonException))
        {
            var fault = error.Message.Contains(TooDeep, StringComparison.Ordinal) ? "nested too deeply" : "not valid JSON";
            return ("body", $"The body is {fault}: see line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.");
        }

        if (member.Length == 0 || member[0] == '[')
        {
            return ("body", "The body must be a JSON object without repeated members.");
        }

        return (member, known is null ? $"The member is unknown.{Question(request, member)}"
            : error.Message.StartsWith(Repeated, StringComparison.Ordinal) ? "Must not be repeated."
            : $"Must be {KindOf(known.PropertyType)}.");
    }

    private static string Question(Type request, string member) => member.Contains('.') ? "" : NearestName.Question(
        member, request.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)));

    // The property at a path, such as "correction.type" or "spans[0].start".
    private static PropertyInfo? Find(Type type, ReadOnlySpan<string> path)
    {
        var name = path[0].Split('[')[0];
        var property = type.GetProperties().FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return path.Length == 1 || property is null ? property
            : Find(property.PropertyType is { GenericTypeArguments: [var item] } ? item : property.PropertyType, path[1..]);
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
