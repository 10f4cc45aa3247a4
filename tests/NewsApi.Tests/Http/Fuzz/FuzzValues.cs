using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace NewsApi.Tests.Http.Fuzz;

/// <summary>Good and bad values of a schema.</summary>
internal sealed class FuzzValues(Random random)
{
    private static readonly string[] Plausible =
    [
        "1", "2", "3,4", "!5", "AP", "!AP,Reuters", "Holm", "Ida Holm",
        "pier", "\"pier opened\"", "pi*", "pier OR boats", "-pier", "now-7d", "2026-01-01", "2026-02-04T09:30:00Z",
        "id", "-publishedAt", "headline,-id", "text", "quotes", "sections,text", "en", "direct", "explicit,none", "article,quote",
        "source,speaker", "said", "day", "sea", "x1", "https://page.example/1", "not-found",
    ];

    private static readonly string[] Odd =
    [
        "", " ", ",", "!", "!!", "!!1", "!,a", "-", "--id",
        "0", "-1", "1.5", "1e9", "99999999999", "99999999999999999999", "NaN", "null", "true", "\0", "\t\r\n",
        "🙂", "é", "\u202e", "\uffff", "%", "%zz", "'\"<>&", "a,,b", "..", "a/b",
        "((((((", "))", "\"", "a NEAR/ b", "field:", "after:never", "now-", "now+9999999y",
        "0000-00-00", "9999-12-31", "9999-12-31T23:59:59.9999999Z",
        "text.text", "a.b.c.d", "en-", "*", "?", "~", "[1 TO", "../../etc/passwd", "1; DROP TABLE x",
    ];

    public bool Chance(double probability) => random.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>A value for a parameter; mostly one that fits.</summary>
    public string Text(JsonSchema schema) => Chance(0.2) ? Bad() : schema.ActualSchema switch
    {
        { Enumeration: { Count: > 0 } names } => Convert.ToString(Pick(names.ToList()), CultureInfo.InvariantCulture)!,
        { Type: var type } one when type.HasFlag(JsonObjectType.Integer) || type.HasFlag(JsonObjectType.Number) =>
            Number(one).ToString(CultureInfo.InvariantCulture),
        { Type: var type } when type.HasFlag(JsonObjectType.Boolean) => Chance(0.5) ? "true" : "false",
        _ => Pick(Plausible),
    };

    /// <summary>A value for a member; mostly one that fits.</summary>
    public JsonNode? Json(JsonSchema schema, int depth = 0) => Chance(0.1) ? BadJson() : schema.ActualSchema switch
    {
        { Enumeration: { Count: > 0 } names } => JsonValue.Create(Convert.ToString(Pick(names.ToList()), CultureInfo.InvariantCulture)),
        { Type: var type } when type.HasFlag(JsonObjectType.Array) => new JsonArray(
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => schema.ActualSchema.Item is { } item ? Json(item, depth + 1) : null)]),
        { Type: var type } one when type.HasFlag(JsonObjectType.Integer) => JsonValue.Create((long)Number(one)),
        { Type: var type } one when type.HasFlag(JsonObjectType.Number) => JsonValue.Create(Number(one)),
        { Type: var type } when type.HasFlag(JsonObjectType.Boolean) => JsonValue.Create(Chance(0.5)),
        { Type: var type } one when type.HasFlag(JsonObjectType.Object) => Object(one, depth),
        _ => JsonValue.Create(Pick(Plausible)),
    };

    /// <summary>A text with something of its own, that of an article or not at all.</summary>
    public string Article() => Chance(0.7)
        ? $"Pier {random.Next(1000)} opened\n\n\"It is done for the {random.Next(1000)}th time,\" said Mayor Ida Holm.\n\n"
            + "What comes next\n\nBoats."
        : Bad();

    public string Bad() => Chance(0.05) ? new string('x', random.Next(20_000)) : Pick(Odd);

    private JsonObject Object(JsonSchema schema, int depth)
    {
        var members = new JsonObject();
        foreach (var (name, member) in schema.ActualProperties.Where(one => one.Value.IsRequired || Chance(depth > 3 ? 0 : 0.4)))
        {
            members[name] = name == "text" ? JsonValue.Create(Article()) : Json(member, depth + 1);
        }

        if (Chance(0.05))
        {
            members[Pick(Odd)] = BadJson();
        }

        return members;
    }

    private decimal Number(JsonSchema schema)
    {
        var least = schema.Minimum ?? 0;
        var most = Math.Min(schema.Maximum ?? least + 10, least + 20);
        return Math.Floor(least + ((decimal)random.NextDouble() * (most - least)));
    }

    private JsonNode? BadJson() => random.Next(6) switch
    {
        0 => null,
        1 => JsonValue.Create(random.NextInt64()),
        2 => JsonValue.Create(-0.5),
        3 => new JsonArray(1, "a", null),
        4 => new JsonObject { ["a"] = new JsonArray() },
        _ => JsonValue.Create(Bad()),
    };
}
