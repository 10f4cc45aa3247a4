using System.Text.Json;

namespace NewsApi.Http;

/// <summary>The names of an enumeration, as JSON has them.</summary>
internal static class EnumNames
{
    public static string Of(Type type) => string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName));
}
