using FluentValidation;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Writes;

namespace NewsApi.Speakers.Attributes;

/// <summary>Sets the attributes of speakers from a table: each line is an edit of its own, and a wrong one stops no other.</summary>
internal sealed class AttributeImport(SpeakerWriter writer, IValidator<SpeakerPatch> rules, Snapshots snapshots)
{
    /// <summary>Sets what the table says.</summary>
    /// <exception cref="InvalidParameterException">It has no such columns, or too many lines.</exception>
    public async Task<AttributeImportResult> RunAsync(AttributeTable table, WriteRules write, CancellationToken cancellationToken)
    {
        var (changed, unchanged, problems) = (0, 0, new List<AttributeProblem>());
        foreach (var row in AttributeRows.Read(table.Csv))
        {
            var (isChanged, problem) = row.Problem is null ? await SetAsync(row, write, cancellationToken) : (false, row.Problem);
            if (problem is not null)
            {
                problems.Add(new AttributeProblem { Line = row.Line, Detail = problem });
            }

            changed += isChanged ? 1 : 0;
            unchanged += isChanged || problem is not null ? 0 : 1;
        }

        return new AttributeImportResult { Changed = changed, Unchanged = unchanged, Failed = problems.Count, Problems = problems };
    }

    private async Task<(bool IsChanged, string? Problem)> SetAsync(AttributeRow row, WriteRules write, CancellationToken cancellationToken)
    {
        if (rules.Validate(row.Patch) is { IsValid: false } invalid)
        {
            return (false, string.Join(" ", invalid.Errors.Select(error => $"{error.PropertyName}: {error.ErrorMessage}")));
        }

        var (speaker, unknown) = await snapshots.ReadAsync(database => FindAsync(database, row, cancellationToken), cancellationToken);
        if (speaker is null)
        {
            return (false, unknown);
        }

        var result = (await writer.ChangeAsync(speaker.Id, row.Patch, write, cancellationToken)).Result;
        return result switch
        {
            { Outcome: WriteOutcome.Changed, State: { } state } => (state.Version != speaker.Version, null),
            null => (false, $"There is no speaker {speaker.Id}."),
            _ => (false, result.Detail),
        };
    }

    // The speaker, or why there is none.
    private static async Task<(StoredState? Speaker, string? Problem)> FindAsync(
        NewsDbContext database, AttributeRow row, CancellationToken cancellationToken)
    {
        var (id, problem) = row.Id is null ? await FindNamedAsync(database, row.Name!, cancellationToken)
            : long.TryParse(row.Id, out var given) ? (given, null)
            : (0, $"There is no speaker {row.Id}.");
        if (problem is not null)
        {
            return (null, problem);
        }

        var root = (await database.FindRootsAsync([id], cancellationToken))[id];
        return (await database.FindSpeakerStateAsync(root, cancellationToken), $"There is no speaker {row.Id}.");
    }

    private static async Task<(long Id, string? Problem)> FindNamedAsync(
        NewsDbContext database, string name, CancellationToken cancellationToken)
    {
        if (NameLookup.IsId(name))
        {
            return (0, $"'{name}' has only digits: an id belongs in the column 'id'.");
        }

        var named = await database.FindNamedAsync(name, cancellationToken);
        return named.Speaker is { } speaker ? (speaker.Id, null)
            : (0, named.Candidates.Count > 0 ? named.Detail : $"There is no speaker '{name}'.");
    }
}

/// <summary>What became of a table.</summary>
internal sealed record AttributeImportResult
{
    /// <summary>The number of speakers that were changed.</summary>
    /// <example>12</example>
    public required int Changed { get; init; }

    /// <summary>The number of lines that say what is stored already.</summary>
    /// <example>3</example>
    public required int Unchanged { get; init; }

    /// <summary>The number of lines that could not be used.</summary>
    /// <example>1</example>
    public required int Failed { get; init; }

    /// <summary>What is wrong with them.</summary>
    public required IReadOnlyList<AttributeProblem> Problems { get; init; }
}

/// <summary>A line that could not be used.</summary>
internal sealed record AttributeProblem
{
    /// <summary>From 1; the first is the header.</summary>
    /// <example>7</example>
    public required long Line { get; init; }

    /// <example>There is no speaker 'Ada Okafor'.</example>
    public required string Detail { get; init; }
}
