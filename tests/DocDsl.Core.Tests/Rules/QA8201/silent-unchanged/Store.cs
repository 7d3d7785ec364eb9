namespace Vault;

public static class Store
{
    public const int KeySize = 256;
}
