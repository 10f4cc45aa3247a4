using System.Diagnostics;

namespace NewsApi.Benchmarks.Http;

/// <summary>A file system of its own in a file, which can be full, or fail.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Megabytes = 100;

    private readonly string _file;

    private SmallDisk(string file, string path, string device) => (_file, Path, Device) = (file, path, device);

    public string Path { get; }

    /// <summary>The device, such as <c>/dev/loop0</c>.</summary>
    public string Device { get; }

    /// <summary>The free bytes.</summary>
    public long Free => new DriveInfo(Path).AvailableFreeSpace;

    public static SmallDisk Mount(string folder)
    {
        var path = Directory.CreateDirectory(System.IO.Path.Combine(folder, "disk")).FullName;
        var file = path + ".image";
        using (var image = File.Create(file))
        {
            image.SetLength(Megabytes * 1024 * 1024);
        }

        Run("mkfs.ext4", "-q", "-F", file);
        var device = Run("losetup", "--find", "--show", file).Trim();
        Run("mount", "-o", "errors=remount-ro", device, path);
        return new SmallDisk(file, path, device);
    }

    public void Dispose()
    {
        Run("umount", "-l", Path);
        Run("losetup", "-d", Device);
        File.Delete(_file);
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed; it needs root.");
    }
}
