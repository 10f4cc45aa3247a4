using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Speakers;

/// <summary>What edits change of a speaker, as it is or was. Revisions store it.</summary>
internal sealed record SpeakerState(string Name, SpeakerKind Kind, IReadOnlyList<AliasState> Aliases, IReadOnlyList<string> SameAs)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The ids of the speakers that were merged into it.</summary>
    public IReadOnlyList<long> Merged { get; init; } = [];

    /// <summary>The roles that clients gave.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public static SpeakerState Of(SpeakerTree tree)
    {
        var (speaker, name) = (tree.Root, NameKey.Of(tree.Root.Name));
        return new SpeakerState(
            speaker.Name,
            speaker.Kind,
            [
                .. tree.Aliases.Where(alias => alias.NameKey != name && alias.Origin != AliasOrigin.Removed)
                    .DistinctBy(alias => alias.NameKey).OrderBy(alias => alias.Name, StringComparer.Ordinal)
                    .Select(alias => new AliasState(alias.Name, alias.Origin)),
            ],
            speaker.SameAs)
        {
            Roles = speaker.GivenRoles,
            Tags = speaker.Tags,
            Merged = [.. tree.Merged.Where(one => one.MergedIntoId == speaker.Id).Select(one => one.Id).Order()],
        };
    }

    public static SpeakerState Read(string state) => JsonSerializer.Deserialize<SpeakerState>(state, Json)!;

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The state with the changes made.</summary>
    public SpeakerState With(SpeakerPatch patch)
    {
        var name = patch.Has("name") ? patch.Values.Name!.Trim() : Name;
        var aliases = patch.Has("aliases") ? Given(patch.Values.Aliases ?? [])
            : NameKey.Of(name) == NameKey.Of(Name) ? Aliases
            : [.. Aliases, new AliasState(Name, AliasOrigin.Given)];
        var isNoPersonNow = Kind == SpeakerKind.Person && patch.Has("kind") && patch.Values.Kind != SpeakerKind.Person;
        return this with
        {
            Name = name,
            Kind = patch.Has("kind") ? patch.Values.Kind!.Value : Kind,
            Aliases =
            [
                .. aliases.Where(alias => alias.Key != NameKey.Of(name) && !(isNoPersonNow && IsLastName(alias)))
                    .DistinctBy(alias => alias.Key),
            ],
            SameAs = patch.Has("sameAs") ? [.. (patch.Values.SameAs ?? []).Distinct()] : SameAs,
            Roles = patch.Has("roles") ? Distinct(patch.Values.Roles) : Roles,
            Tags = patch.Has("tags") ? Distinct(patch.Values.Tags) : Tags,
        };
    }

    /// <summary>The names of the members that differ.</summary>
    public IReadOnlyList<string> FindChanges(SpeakerState other)
    {
        (string Name, bool IsChanged)[] members =
        [
            ("name", Name != other.Name),
            ("kind", Kind != other.Kind),
            ("aliases", !Aliases.Select(alias => alias.Name).ToHashSet().SetEquals(other.Aliases.Select(alias => alias.Name))),
            ("sameAs", !SameAs.SequenceEqual(other.SameAs)),
            ("roles", !Roles.SequenceEqual(other.Roles)),
            ("tags", !Tags.SequenceEqual(other.Tags)),
            ("merged", !Merged.ToHashSet().SetEquals(other.Merged)),
        ];
        return [.. members.Where(member => member.IsChanged).Select(member => member.Name)];
    }

    /// <summary>The names that it has and <paramref name="before"/> has not, by their keys.</summary>
    public Dictionary<string, string> FindGivenNames(SpeakerState before)
    {
        var known = before.Aliases.Select(alias => alias.Key).Append(NameKey.Of(before.Name)).ToHashSet();
        return Aliases.Where(alias => alias.Origin == AliasOrigin.Given).Select(alias => alias.Name).Prepend(Name)
            .Where(name => !known.Contains(NameKey.Of(name))).DistinctBy(NameKey.Of).ToDictionary(NameKey.Of);
    }

    /// <summary>Gives a speaker, with all aliases loaded, the members of this state; merges are made apart.</summary>
    public void ApplyTo(SpeakerTree tree)
    {
        var speaker = tree.Root;
        (speaker.Name, speaker.Kind, speaker.SameAs) = (Name, Kind, SameAs);
        (speaker.GivenRoles, speaker.Tags) = (Roles, Tags);
        var wanted = Aliases.Prepend(new AliasState(Name, AliasOrigin.Given)).ToDictionary(alias => alias.Key);
        var missing = wanted.Keys.ToHashSet();
        foreach (var alias in tree.Aliases)
        {
            missing.Remove(alias.NameKey);
            (alias.Name, alias.Origin) = wanted.TryGetValue(alias.NameKey, out var state)
                ? (state.Name, state.Origin)
                : (alias.Name, AliasOrigin.Removed);
        }

        speaker.Aliases.AddRange(missing.Select(key => new SpeakerAlias
        {
            NameKey = key,
            Name = wanted[key].Name,
            Origin = wanted[key].Origin,
        }));
    }

    // Only people have one: the last word of "Northline Ferries" is no name.
    private bool IsLastName(AliasState alias) =>
        alias.Origin == AliasOrigin.Found && SpeakerBuilder.LastNameOf(Name) is { } last && alias.Key == NameKey.Of(last);

    private static IReadOnlyList<string> Distinct(IReadOnlyList<string>? texts) =>
        [.. (texts ?? []).Select(text => text.Trim()).DistinctBy(NameKey.Of)];

    // A name that the speaker has already stays what it is.
    private IReadOnlyList<AliasState> Given(IEnumerable<string> names)
    {
        var known = Aliases.ToDictionary(alias => alias.Key, alias => alias.Origin);
        return [.. names.Select(name => name.Trim())
            .Select(name => new AliasState(name, known.GetValueOrDefault(NameKey.Of(name), AliasOrigin.Given)))];
    }
}

/// <summary>A name of a speaker, and where it comes from.</summary>
internal sealed record AliasState(string Name, AliasOrigin Origin)
{
    [JsonIgnore]
    public string Key => NameKey.Of(Name);
}
