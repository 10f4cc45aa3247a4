namespace NewsApi.Settings;

/// <summary>Finds out before the start whether a folder can be used.</summary>
internal static class UsableFolder
{
    /// <summary>Makes the folder, and a file in it for a moment. Another process may do the same at the same time.</summary>
    /// <exception cref="StartFailure">Nothing can be written there; the message names the setting.</exception>
    public static void Prepare(string setting, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.Create(Path.Combine(folder, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"{setting}: the folder {folder} cannot be used: {failure.Message}", failure);
        }
    }
}
