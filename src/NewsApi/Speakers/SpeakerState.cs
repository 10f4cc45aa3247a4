using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Speakers;

/// <summary>What clients can set of a speaker, as it is or was. Revisions store it.</summary>
internal sealed record SpeakerState(string Name, SpeakerKind Kind, IReadOnlyList<AliasState> Aliases, IReadOnlyList<string> SameAs)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The state of a speaker, whose aliases are loaded.</summary>
    public static SpeakerState Of(Speaker speaker) => new(
        speaker.Name,
        speaker.Kind,
        [
            .. speaker.Aliases.Where(alias => alias.NameKey != speaker.NameKey && alias.Origin != AliasOrigin.Removed)
                .OrderBy(alias => alias.Name, StringComparer.Ordinal).Select(alias => new AliasState(alias.Name, alias.Origin)),
        ],
        speaker.SameAs);

    public static SpeakerState Read(string state) => JsonSerializer.Deserialize<SpeakerState>(state, Json)!;

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The state with the changes made.</summary>
    public SpeakerState With(SpeakerPatch patch)
    {
        var name = patch.Has("name") ? patch.Values.Name!.Trim() : Name;
        var aliases = patch.Has("aliases") ? Given(patch.Values.Aliases ?? [])
            : NameKey.Of(name) == NameKey.Of(Name) ? Aliases
            : [.. Aliases, new AliasState(Name, AliasOrigin.Given)];
        return new SpeakerState(
            name,
            patch.Has("kind") ? patch.Values.Kind!.Value : Kind,
            [.. aliases.Where(alias => alias.Key != NameKey.Of(name)).DistinctBy(alias => alias.Key)],
            patch.Has("sameAs") ? [.. (patch.Values.SameAs ?? []).Distinct()] : SameAs);
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
        ];
        return [.. members.Where(member => member.IsChanged).Select(member => member.Name)];
    }

    /// <summary>Brings a speaker, with all its aliases loaded, into this state.</summary>
    public void ApplyTo(Speaker speaker)
    {
        (speaker.Name, speaker.NameKey, speaker.Kind, speaker.SameAs) = (Name, NameKey.Of(Name), Kind, SameAs);
        var wanted = Aliases.Prepend(new AliasState(Name, AliasOrigin.Given)).ToDictionary(alias => alias.Key);
        foreach (var alias in speaker.Aliases)
        {
            (alias.Name, alias.Origin) = wanted.Remove(alias.NameKey, out var state)
                ? (state.Name, state.Origin)
                : (alias.Name, AliasOrigin.Removed);
        }

        speaker.Aliases.AddRange(wanted.Select(alias => new SpeakerAlias
        {
            NameKey = alias.Key,
            Name = alias.Value.Name,
            Origin = alias.Value.Origin,
        }));
    }

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
