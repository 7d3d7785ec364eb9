using System.Reflection.Metadata;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces.Code;

/// <summary>The name of code that was probably meant, among the types and members of assemblies; as the compiler finds it.</summary>
internal static class NearCode
{
    /// <returns>The name of which one word differs, by a slip or as the only one; else a member of that name elsewhere.</returns>
    public static string? Nearest(IEnumerable<AssemblyFile> assemblies, string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var path = (open < 0 ? name : name[..open]).Split('.');
        var near = new SortedSet<string>(StringComparer.Ordinal);
        var single = new SortedSet<string>(StringComparer.Ordinal);
        var last = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var full in assemblies.SelectMany(NamesOf))
        {
            var words = full.Split('.');
            if (words[^1] == path[^1])
            {
                last.Add(full);
            }

            if (
                words.Length == path.Length
                && Enumerable.Range(0, path.Length).Where(i => words[i] != path[i]).Take(2).ToArray() is [var at]
            )
            {
                var isNear = EditDistance.IsOne(words[at], path[at]) || words[at].Equals(path[at], StringComparison.OrdinalIgnoreCase);
                (isNear ? near : single).Add(full);
            }
        }

        // The last word alone differs for all members of a type: these are no reason to think of one of them.
        single.RemoveWhere(full => full.Split('.')[^1] != path[^1]);
        return near.FirstOrDefault() ?? (single.Count == 1 ? single.First() : last.FirstOrDefault());
    }

    private static IEnumerable<string> NamesOf(AssemblyFile assembly)
    {
        var metadata = assembly.Metadata;
        foreach (var group in assembly.TypesByCode.Where(group => !group.Key.Contains('<', StringComparison.Ordinal)))
        {
            yield return group.Key;
            foreach (var type in group.Select(metadata.GetTypeDefinition))
            {
                var names = type.GetMethods()
                    .Select(method => metadata.GetMethodDefinition(method))
                    .Where(method => !method.Attributes.HasFlag(System.Reflection.MethodAttributes.SpecialName))
                    .Select(method => method.Name)
                    .Concat(type.GetProperties().Select(property => metadata.GetPropertyDefinition(property).Name))
                    .Concat(type.GetFields().Select(field => metadata.GetFieldDefinition(field).Name))
                    .Select(metadata.GetString);
                foreach (var member in names.Where(member => char.IsLetter(member[0]) || member[0] == '_'))
                {
                    yield return group.Key + "." + member;
                }
            }
        }
    }
}
