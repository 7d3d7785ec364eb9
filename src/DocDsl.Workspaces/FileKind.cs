using System.Runtime.InteropServices;

namespace DocDsl.Workspaces;

/// <summary>What a path leads to, through links.</summary>
internal enum FileKind
{
    /// <summary>Nothing, or nothing that may be looked at; also a link to a file that does not exist.</summary>
    Missing,

    /// <summary>A file with content of its own.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe: opening it waits for its other end.</summary>
    Pipe,

    /// <summary>A device or a socket: it may have no end.</summary>
    Device,
}

/// <summary>Asks the system what a path leads to, without opening it.</summary>
internal static class FileKinds
{
    public static FileKind Of(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.Exists(path) ? FileKind.Folder
                : File.Exists(path) ? FileKind.Regular
                : FileKind.Missing;
        }

        if (Stat(path, out var status) != 0)
        {
            return FileKind.Missing;
        }

        // S_IFMT and its values.
        return (status.Mode & 0xF000) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0x1000 => FileKind.Pipe,
            _ => FileKind.Device,
        };
    }

    /// <summary>
    /// File.Exists is true of pipes and devices, and no public member tells them from files. The run time's own shim has one layout on all
    /// systems, unlike stat of libc.
    /// </summary>
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out FileStatus status);

    /// <summary>The first members of what the shim writes, and more room than it needs (112 bytes in .NET 10).</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct FileStatus
    {
        public int Flags;
        public int Mode;
    }
}
