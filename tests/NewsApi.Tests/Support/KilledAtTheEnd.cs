using System.Diagnostics;

namespace NewsApi.Tests.Support;

/// <summary>Ends a process with the test, also with one that fails.</summary>
internal sealed class KilledAtTheEnd(Process process) : IDisposable
{
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
    }
}
