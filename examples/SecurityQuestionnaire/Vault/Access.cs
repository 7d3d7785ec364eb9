namespace Vault;

public enum Role
{
    Reader,
    Editor,
    Administrator,
}

public enum Right
{
    Read,
    Write,
    ManageUsers,
}

/// <summary>What each role may do, and nothing else: an administrator of users reads no documents.</summary>
public static class Access
{
    public static bool Allows(Role role, Right right) =>
        (role, right) switch
        {
            (Role.Reader or Role.Editor, Right.Read) => true,
            (Role.Editor, Right.Write) => true,
            (Role.Administrator, Right.ManageUsers) => true,
            _ => false,
        };
}
