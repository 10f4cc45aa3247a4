using System.Runtime.InteropServices;

namespace NewsApi.Access.Limiting;

/// <summary>Memory that the process holds and does not use.</summary>
internal static partial class UnusedMemory
{
    /// <summary>Returns it to the system: garbage, pooled arrays that were not used for 30 s, freed memory of SQLite.</summary>
    public static void Release()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        try
        {
            if (OperatingSystem.IsLinux())
            {
                _ = TrimHeap(0);
            }
        }
        catch (TypeLoadException)
        {
            // Neither the function (EntryPointNotFoundException) nor such a library (DllNotFoundException): only glibc has it.
        }
    }

    // https://man7.org/linux/man-pages/man3/malloc_trim.3.html
    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int TrimHeap(nint keptBytes);
}
