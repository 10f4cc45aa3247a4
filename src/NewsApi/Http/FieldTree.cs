using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace NewsApi.Http;

/// <summary>The members of a response that a client selects: <c>id,quotes.text</c>. A leaf is selected as a whole.</summary>
internal sealed class FieldTree
{
    private readonly Dictionary<string, FieldTree> _members = [];

    public static FieldTree Parse(string list)
    {
        var root = new FieldTree();
        foreach (var path in Split(list))
        {
            var at = root;
            foreach (var name in path.Split('.'))
            {
                at = at._members.TryGetValue(name, out var known) ? known : at._members[name] = new FieldTree();
            }
        }

        return root;
    }

    /// <summary>Finds the first path of <paramref name="list"/> that <paramref name="type"/> does not have.</summary>
    public static string? FindUnknown(string list, Type type, JsonSerializerOptions options) =>
        Array.Find(Split(list), path => !Has(type, path.Split('.'), options));

    /// <summary>Removes the members that are not selected.</summary>
    public void Keep(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Keep(item);
            }
        }
        else if (node is JsonObject members && _members.Count > 0)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (_members.TryGetValue(name, out var wanted))
                {
                    wanted.Keep(value);
                }
                else
                {
                    members.Remove(name);
                }
            }
        }
    }

    private static bool Has(Type type, ReadOnlySpan<string> path, JsonSerializerOptions options)
    {
        if (path.IsEmpty)
        {
            return true;
        }

        var info = options.GetTypeInfo(type);
        if (info.Kind == JsonTypeInfoKind.Enumerable)
        {
            return Has(info.ElementType!, path, options);
        }

        foreach (var member in info.Properties)
        {
            if (member.Name == path[0])
            {
                return Has(member.PropertyType, path[1..], options);
            }
        }

        return false;
    }

    private static string[] Split(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
