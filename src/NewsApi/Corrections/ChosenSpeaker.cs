using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Speakers;
using NewsApi.Writes;

namespace NewsApi.Corrections;

/// <summary>The speaker whom a client chose for a quote.</summary>
internal sealed record ChosenSpeaker
{
    /// <summary>One with a new name has no id yet. Null if none was chosen, or the name means several.</summary>
    public Speaker? Speaker { get; private init; }

    /// <summary>What the response says of the choice; null if nothing.</summary>
    public IReadOnlyList<string>? Warnings { get; private init; }

    private NamedSpeaker? Named { get; init; }

    /// <summary>Finds the speaker by id or by name.</summary>
    /// <exception cref="InvalidParameterException">There is none of the id, or the name is not one of that speaker's.</exception>
    public static async Task<ChosenSpeaker> FindAsync(NewsDbContext database, SpeakerChoice? choice, CancellationToken cancellationToken)
    {
        if (choice is null)
        {
            return new ChosenSpeaker();
        }

        if (choice.Id is { } id)
        {
            return new ChosenSpeaker { Speaker = await FindAsync(database, id, choice.Name, cancellationToken) };
        }

        var name = choice.Name!.Trim();
        var named = await database.FindNamedAsync(name, cancellationToken);
        return named.Speaker is { } known ? new ChosenSpeaker { Speaker = known }
            : named.Candidates.Count > 0 ? new ChosenSpeaker { Named = named }
            : new ChosenSpeaker
            {
                Speaker = SpeakerBuilder.Named(name),
                Warnings = [$"Nobody had the name '{name}': a new speaker was created."],
            };
    }

    /// <summary>Returns 422 with the candidates if the name means several speakers; otherwise null.</summary>
    public WriteResult<T>? Refuse<T>()
        where T : class => Named?.Refuse<T>();

    private static async Task<Speaker> FindAsync(NewsDbContext database, long id, string? name, CancellationToken cancellationToken)
    {
        var root = (await database.FindRootsAsync([id], cancellationToken))[id];
        var tree = await database.FindTreeAsync(root, cancellationToken)
            ?? throw new InvalidParameterException("speaker", $"There is no speaker {id}.");
        var names = tree.Aliases.Select(alias => alias.Name).Concat(tree.Members.SelectMany(one => new[] { one.Name, one.NameKey }));
        return name is null || names.Any(one => GermanNames.AreSame(one, name))
            ? tree.Root
            : throw new InvalidParameterException(
                "speaker", $"The id and the name disagree: speaker {id} is '{tree.Root.Name}', not '{name}'. Give one of them.");
    }
}
