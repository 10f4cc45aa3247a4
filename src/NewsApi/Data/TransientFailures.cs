using System.Data.Common;

namespace NewsApi.Data;

internal static class TransientFailures
{
    /// <summary>Whether the same may succeed later without a change: the database is out of reach, starting, or busy.</summary>
    public static bool IsTransient(this Exception failure) =>
        failure is StoreBusyException or DbException { IsTransient: true } || failure.InnerException?.IsTransient() == true;
}
