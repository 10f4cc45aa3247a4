using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Speakers;

namespace NewsApi.Corrections;

/// <summary>A speaker, by id or by name. Also a number or a string.</summary>
[JsonConverter(typeof(SpeakerChoiceConverter))]
internal sealed record SpeakerChoice
{
    /// <example>1</example>
    public long? Id { get; init; }

    /// <summary>
    /// The speaker who has the name or is the only one with the alias; a new one if nobody has it. With an id, a name of that speaker.
    /// </summary>
    /// <example>Ada Okafor</example>
    public string? Name { get; init; }
}

internal static class SpeakerChoiceRules
{
    /// <summary>Requires an id or a name, unless null.</summary>
    public static IRuleBuilderOptions<T, SpeakerChoice?> Choice<T>(this IRuleBuilder<T, SpeakerChoice?> rule) => rule
        .Must(speaker => speaker is null || speaker.Id is not null || IsName(speaker.Name))
        .WithMessage((_, speaker) => ControlCharacters.FindFault(speaker!.Name)
            ?? $"Must be the id of a speaker, or a name of at most {Speaker.NameMaxLength} characters.")
        .Must(speaker => speaker is null or { Id: not null } or { Name: null } || !NameLookup.IsId(speaker.Name))
        .WithMessage((_, speaker) => $"'{speaker!.Name}' is no name: an id is a number, without quotation marks.");

    private static bool IsName(string? name) =>
        name is { Length: <= Speaker.NameMaxLength } && SpeakerRules.IsName(name.Trim());
}

internal sealed class SpeakerChoiceConverter : JsonConverter<SpeakerChoice>
{
    public override SpeakerChoice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var choice = JsonElement.ParseValue(ref reader);
        return choice.ValueKind switch
        {
            JsonValueKind.Number when choice.TryGetInt64(out var id) => new SpeakerChoice { Id = id },
            JsonValueKind.String => new SpeakerChoice { Name = choice.GetString() },
            JsonValueKind.Object => ReadObject(choice),
            _ => throw new JsonException(),
        };
    }

    private static SpeakerChoice ReadObject(JsonElement choice) =>
        choice.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number)
            ? new SpeakerChoice { Id = number, Name = NameOf(choice) }
        : choice.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            ? new SpeakerChoice { Name = name.GetString() }
        : throw new JsonException();

    // A response gives both; a client may send them back.
    private static string? NameOf(JsonElement choice) => !choice.TryGetProperty("name", out var name) ? null : name.ValueKind switch
    {
        JsonValueKind.String => name.GetString(),
        JsonValueKind.Null => null,
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, SpeakerChoice value, JsonSerializerOptions options)
    {
        if (value.Id is { } id)
        {
            writer.WriteNumberValue(id);
        }
        else
        {
            writer.WriteStringValue(value.Name);
        }
    }
}
