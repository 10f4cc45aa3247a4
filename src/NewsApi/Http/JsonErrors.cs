using System.Text.Json;

namespace NewsApi.Http;

/// <summary>Says what is wrong with a JSON body without the names of .NET types that the serializer's messages hold.</summary>
internal static class JsonErrors
{
    /// <summary>The member that is wrong ("body" for the whole), and what is expected of it.</summary>
    public static (string Member, string Message) Describe(JsonException error, Type request)
    {
        var member = (error.Path ?? "").TrimStart('$').TrimStart('.');
        var name = member.Split('.', '[')[0];
        var known = request.GetProperties().FirstOrDefault(
            property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

        // The reader's own exception, below the serializer's, means that the bytes are not JSON.
        if (error.InnerException is JsonException)
        {
            return ("body", $"The body is not JSON: see line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.");
        }

        if (name.Length == 0)
        {
            return ("body", "The body must be one JSON object, with every member once.");
        }

        return (member, known is null ? "There is no such member." : $"Must be {KindOf(known.PropertyType)}, once.");
    }

    private static string KindOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => "a string of valid Unicode",
        var flag when flag == typeof(bool) => "true or false",
        { IsPrimitive: true } => "a number",
        var list when list.IsAssignableTo(typeof(System.Collections.IEnumerable)) => "an array of strings",
        _ => "an object",
    };
}
