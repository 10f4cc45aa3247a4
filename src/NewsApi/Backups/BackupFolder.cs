using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Settings;

namespace NewsApi.Backups;

/// <summary>The folder of the backups and their manifests.</summary>
internal sealed partial class BackupFolder(StoreArchive archive, IOptions<BackupOptions> options, TimeProvider clock)
{
    private static readonly JsonSerializerOptions ManifestJson = new(JsonSerializerDefaults.Web);

    /// <summary>The path of the folder.</summary>
    public string Folder => Path.GetFullPath(options.Value.Path is { Length: > 0 } path ? path : archive.DefaultFolder);

    /// <summary>Makes the folder if it is configured, so that the server does not start where it could never make a backup.</summary>
    /// <exception cref="StartFailure">Nothing can be written there.</exception>
    public void Prepare()
    {
        if (options.Value.Path is { Length: > 0 })
        {
            UsableFolder.Prepare("Backups__Path", Folder);
        }
    }

    /// <summary>Returns the path for a backup made now.</summary>
    public string NextFile() => Path.Combine(Folder, $"newsapi-{clock.GetUtcTime():yyyyMMddTHHmmssfffZ}.backup");

    /// <summary>Lists the backups, newest first.</summary>
    public List<BackupResponse> List() => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, "newsapi-*.backup").Select(Path.GetFileName).OrderDescending(StringComparer.Ordinal)
            .Select(name => Find(name!)).OfType<BackupResponse>()]
        : [];

    /// <summary>Finds a backup; null if it does not exist.</summary>
    public BackupResponse? Find(string? name)
    {
        if (name is null || PathOf(name) is not { } file || !File.Exists(file + BackupManifest.Extension))
        {
            return null;
        }

        using var stream = File.OpenRead(file + BackupManifest.Extension);
        return JsonSerializer.Deserialize<BackupManifest>(stream, ManifestJson) is { } manifest ? BackupResponse.Of(name, manifest) : null;
    }

    /// <summary>Returns the path of a backup; null if it does not exist. MVC binds a name of white space only as null.</summary>
    public string? PathOf(string? name) =>
        name is not null && NamePattern.IsMatch(name) && Path.Combine(Folder, name) is var file && File.Exists(file) ? file : null;

    /// <summary>Deletes a backup and returns whether there was one.</summary>
    public bool Delete(string? name)
    {
        if (PathOf(name) is not { } file)
        {
            return false;
        }

        File.Delete(file);
        File.Delete(file + BackupManifest.Extension);
        return true;
    }

    /// <summary>Deletes the oldest backups beyond the number to keep, and returns their names.</summary>
    public List<string> DeleteOldest()
    {
        var old = options.Value.Keep == 0 ? [] : List().Skip(options.Value.Keep).Select(backup => backup.Name).ToList();
        old.ForEach(name => Delete(name));
        return old;
    }

    [GeneratedRegex(@"^newsapi-[0-9]{8}T[0-9]{9}Z\.backup$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern { get; }
}
